import { ruleFunction, type RuleFunction } from '../rule-function.ts';
import { Wait } from '../undetermined.ts';

export const WAITING_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  waitFor: ruleFunction(
    ['int', 'int'],
    'bool',
    'Yes once the first is at least the second; before that not yet: so many of so many.',
    (have, need) => have >= need || new Wait([{ have: Number(have), need: Number(need) }]),
  ),
  waitUntil: ruleFunction(
    ['date', 'date'],
    'bool',
    'Yes from the first date on, by the second as the day of today; before that not yet.',
    (until, day) => day >= until || new Wait([{ until }]),
  ),
};
