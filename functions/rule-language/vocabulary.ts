import { DATE_FUNCTIONS } from './functions/dates.ts';
import { LIST_FUNCTIONS } from './functions/lists.ts';
import { PERIOD_FUNCTIONS } from './functions/periods.ts';
import { SHARE_FUNCTIONS } from './functions/shares.ts';
import { WAITING_FUNCTIONS } from './functions/waiting.ts';
import type { RuleFunction } from './rule-function.ts';

/** The functions of our own, by name. */
export const RULE_FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  ...DATE_FUNCTIONS,
  ...PERIOD_FUNCTIONS,
  ...SHARE_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...WAITING_FUNCTIONS,
};
