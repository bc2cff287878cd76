import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import { isInForce, type Policy } from '../policies/model.ts';

/** A day that was missed is made up for within the week. */
const caughtUpWithin = 7;

const expressionsOf = ({ conditions, amount }: Policy): string[] => [
  ...conditions.map(({ expression }) => expression),
  ...(amount.kind === 'formula' ? [amount.expression, String(amount.per)] : []),
  ...(amount.kind === 'table' ? amount.rows.map(({ when }) => when) : []),
];

const readsTheDay = (policy: Policy): boolean =>
  expressionsOf(policy).some((source) => /\b(on|thisYear|lastYear)\b/.test(source));

/**
 * The policies that the mere passing of days can have changed something about: those whose rules read the day, and those
 * that have just come into force. All others change with a record or a publication, which have them matched at once.
 */
export const changedByTime = (policies: readonly Policy[], on: PlainDate): Policy[] =>
  policies.filter(
    (policy) =>
      isInForce(policy, on) && (readsTheDay(policy) || addDays(policy.validFrom, caughtUpWithin) > on),
  );
