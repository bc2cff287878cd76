import { workingDaysBetween } from '../../../law/deadline/lateness.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Entitlement } from './model.ts';
import { isOverdue, paidSoFar } from './rules.ts';

/** What of an entitlement the figures are made of. */
export interface Counted extends Pick<Entitlement, 'fen' | 'limits' | 'grantedAt' | 'paidAt' | 'endedAt'> {
  readonly instalments: readonly Pick<Entitlement['instalments'][number], 'paid'>[];
}

/** The value below which a share of all lies (nearest rank); null for none. @param sorted ascending */
const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

const total = (all: readonly Counted[], of: (one: Counted) => number) => ({
  count: all.length,
  fen: all.reduce((sum, one) => sum + of(one), 0),
});

/** The figures of entitlements matched in a period, in fen and working days. */
export const figuresOf = (all: readonly Counted[], workingTime: WorkingTime) => {
  const days = all
    .flatMap(({ grantedAt, paidAt }) =>
      grantedAt && paidAt ? [workingDaysBetween(grantedAt, paidAt, 'end-of-day', workingTime)] : [],
    )
    .toSorted((a, b) => a - b);
  return {
    matched: total(all, ({ fen }) => fen),
    paid: total(
      all.filter((one) => paidSoFar(one) > 0),
      paidSoFar,
    ),
    overdue: total(all.filter(isOverdue), (one) => one.fen - paidSoFar(one)),
    workingDaysToPay: { count: days.length, median: percentile(days, 0.5), p90: percentile(days, 0.9) },
  };
};
