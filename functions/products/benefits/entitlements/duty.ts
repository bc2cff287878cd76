import type { Instant } from '../../../law/instant.ts';
import { endOfDay } from '../../../law/plain-date.ts';
import type { Entitlement } from './model.ts';
import { breachedLimits } from './payment-limit.ts';

type Owing = Pick<Entitlement, 'limits' | 'endedAt' | 'statement'>;

/** Its plan has passed unpaid: what was stated holds no more, and is to be stated anew. */
export const isReopened = ({ statement }: Pick<Entitlement, 'statement'>): boolean =>
  (statement?.broken.length ?? 0) > 0;

/**
 * From when on its department owes a word of why it is late, when it pays and who answers for it (Art. 16): from the breach,
 * and again from the end of the day by which a plan of its own passed unpaid. Undefined while it has given one that holds.
 */
export const statementOwedSince = (entitlement: Owing): Instant | undefined => {
  const { statement, endedAt } = entitlement;
  if (endedAt !== undefined) return undefined;
  const [breach] = breachedLimits(entitlement).toSorted();
  if (breach === undefined) return undefined;
  if (!statement) return breach;
  const last = statement.broken.toSorted().at(-1);
  return last && endOfDay(last);
};

/** From the so many-th plan on that is broken, whoever is above the department is told to take it up with its head. */
export const mostBrokenPlans = 4;
