import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { isInForce, type Policy } from '../policies/model.ts';
import { turnOf } from './window-told.ts';
import { beganLately, type Period } from '../policies/period.ts';

/** A day that was missed is made up for within the week. */
const caughtUpWithin = 7;

const expressionsOf = ({ conditions, amount }: Policy): string[] => [
  ...conditions.map(({ expression }) => expression),
  ...(amount.kind === 'formula' ? [amount.expression, String(amount.per)] : []),
  ...(amount.kind === 'table' ? amount.rows.map(({ when }) => when) : []),
];

const readsTheDay = (policy: Policy): boolean =>
  expressionsOf(policy).some((source) => /\b(on|thisYear|lastYear)\b/.test(source));

const year = { kind: 'year' } as const;

/** What of a policy begins anew by the calendar. */
const beganAnew = ({ period, caps = [], exclusions = [] }: Policy): (Period | undefined)[] => [
  period,
  ...(caps.some(({ per }) => per === 'year') ? [year] : []),
  ...(exclusions.some(({ per }) => per === 'enterprise-year') ? [year] : []),
];

const readsWhatAges = (policy: Policy, fresh: Dictionary['fresh']): boolean =>
  fresh.size > 0 &&
  expressionsOf(policy).some((source) =>
    [...source.matchAll(/\b(?:enterprise|citizen|county)\.(\w+)/g)].some(([, code = '']) => fresh.has(code)),
  );

/** Applications have opened, or will soon be closed: who meets it is told. */
const turnsLately = (policy: Policy, on: PlainDate): boolean => {
  const turn = turnOf(policy, on);
  return turn !== undefined && (turn.turn === 'closing' || addDays(turn.window.from, caughtUpWithin) > on);
};

/**
 * The policies that the mere passing of days can have changed something about: those whose rules read the day, or what is
 * unknown once it was told too long ago, those that have just come into force, and those of which another period or another year of their cap has begun. All others change with a record or a publication, which have them matched at once.
 */
export const changedByTime = (
  policies: readonly Policy[],
  on: PlainDate,
  { fresh }: Pick<Dictionary, 'fresh'>,
): Policy[] =>
  policies.filter(
    (policy) =>
      isInForce(policy, on) &&
      (readsTheDay(policy) ||
        readsWhatAges(policy, fresh) ||
        turnsLately(policy, on) ||
        addDays(policy.validFrom, caughtUpWithin) > on ||
        beganAnew(policy).some((period) => beganLately(period, on, caughtUpWithin))),
  );
