import type { Instant } from '../../../law/instant.ts';
import { dateOf, endOfDay, plainDate, yearOf } from '../../../law/plain-date.ts';
import {
  integrityTransitions,
  type IntegrityAction,
  type IntegrityCase,
  type IntegrityStatus,
} from './model.ts';

const YEARS = 2;

/** Two years from the determination, counted as the Civil Code counts (arts. 201, 202): to the end of the same day, or of the month's last. */
export const twoYearsAfter = (at: Instant): Instant => {
  const day = dateOf(at);
  const year = String(yearOf(day) + YEARS);
  return endOfDay(plainDate(day.endsWith('02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`));
};

export interface Said {
  readonly by: string;
  readonly grounds: string;
}

const entries = {
  dispute: 'dispute',
  determine: 'determination',
  dismiss: 'dismissal',
  withdraw: 'withdrawal',
} as const satisfies Record<IntegrityAction, keyof IntegrityCase>;

/** The case after an action; undefined when its status does not allow it. Only a determination starts consequences. */
export const acted = (
  one: IntegrityCase,
  action: IntegrityAction,
  said: Said,
  now: Instant,
): IntegrityCase | undefined => {
  const moves: Partial<Record<IntegrityAction, IntegrityStatus>> = integrityTransitions[one.status];
  const status = moves[action];
  if (status === undefined) return undefined;
  const { consequences, ...rest } = one;
  const kept =
    action === 'determine'
      ? { publishedFrom: now, until: twoYearsAfter(now) }
      : action === 'withdraw'
        ? undefined
        : consequences;
  return { ...rest, status, [entries[action]]: { ...said, at: now }, ...(kept && { consequences: kept }) };
};
