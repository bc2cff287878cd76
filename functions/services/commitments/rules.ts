import { DeadlineSpec } from '../../law/deadline/model.ts';
import { addMonths, dateOf, startOfDay } from '../../law/plain-date.ts';
import type { Instant } from '../../law/instant.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../orders/model.ts';
import type { CommitmentMatter } from './list-model.ts';
import type { Barred, Made, MadeStatus } from './model.ts';

/** Why no commitment is taken. */
export type NotTaken = { readonly why: 'not-listed' } | { readonly why: 'barred'; readonly until: Instant };

/** Whether an enterprise may commit to a matter now: it is on the list, and no broken one stands against it. */
export const mayCommit = (
  matter: CommitmentMatter | undefined,
  bars: readonly Barred[],
  now: Instant,
): Result<CommitmentMatter, NotTaken> => {
  if (!matter) return err({ why: 'not-listed' });
  const [until] = bars
    .filter((bar) => bar.until > now && (bar.matter === undefined || bar.matter === matter.code))
    .map((bar) => bar.until)
    .toSorted()
    .toReversed();
  return until === undefined ? ok(matter) : err({ why: 'barred', until });
};

const limit = (budget: number, basis: string, anchor: Instant): Limits[string] => ({
  deadline: DeadlineSpec.parse({ budget, kind: 'promised', basis, anchor }),
});

/** Who checks: as the list says, else the department whose matter it is. */
export const checkerOf = ({ terms, department }: Pick<Made, 'terms' | 'department'>): string =>
  (terms.check.way === 'checked' ? terms.check.by : undefined) ?? department;

/** When it is looked at; never, where the list says so. */
export const checkLimits = ({ check, basis }: CommitmentMatter, madeAt: Instant): Limits =>
  check.way === 'checked' ? { check: limit(check.after, basis, madeAt) } : {};

/** From where a commitment may go where; what is not here cannot happen. */
const madeTransitions = {
  made: ['in-check', 'ended'],
  'in-check': ['kept', 'broken', 'revoked', 'ended'],
  kept: [],
  broken: ['mending', 'revoked', 'ended'],
  mending: ['mended', 'revoked', 'ended'],
  mended: [],
  revoked: [],
  ended: [],
} as const satisfies Record<MadeStatus, readonly MadeStatus[]>;

export const isOver = ({ status }: Pick<Made, 'status'>): boolean => madeTransitions[status].length === 0;

/** What a check finds; nothing where its order was withdrawn, with what was committed to. */
export const foundBy = ({ status }: Pick<Order, 'status'>): 'kept' | 'broken' | undefined => {
  if (status === 'met' || status === 'met-with-conditions') return 'kept';
  return status === 'not-met' ? 'broken' : undefined;
};

const over = (made: Made, status: MadeStatus, now: Instant): Made => ({
  ...made,
  status,
  limits: {},
  endedAt: now,
});

/** The commitment after its check. A broken one may be mended once, in the time that the list gives. */
export const checked = (made: Made, found: 'kept' | 'broken', grounds: string, now: Instant): Made => {
  const { terms, status } = made;
  if (found === 'kept') return over({ ...made, grounds }, status === 'mending' ? 'mended' : 'kept', now);
  const broken = { ...made, grounds, brokenAt: made.brokenAt ?? now };
  if (status === 'mending' || terms.mendWithin === undefined) return over(broken, 'revoked', now);
  return { ...broken, status: 'broken', limits: { mend: limit(terms.mendWithin, terms.basis, now) } };
};

/** Nobody mended it in time. */
export const revoked = (made: Made, now: Instant): Made => over(made, 'revoked', now);
/** What it stood for was given up. */
export const ended = (made: Made, now: Instant): Made => over(made, 'ended', now);

/** For how long who broke it makes no other; nothing where the list says so. */
export const barOf = (
  { id, terms }: { readonly id: string; readonly terms: CommitmentMatter },
  since: Instant,
): Barred | undefined => {
  const { excludedMonths, excludedFrom, code, basis } = terms;
  if (excludedMonths === 0) return undefined;
  const until = startOfDay(addMonths(dateOf(since), excludedMonths));
  return { commitment: id, ...(excludedFrom === 'this-matter' && { matter: code }), since, until, basis };
};
