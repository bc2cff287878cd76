import { Fault as Bug } from '../../../../common/fault.ts';
import type { Fen } from '../model.ts';
import { fenDue, NOTHING_DUE, type AmountRule } from './amount.ts';
import type { PolicyRules, RuleCondition } from './catalogue.ts';
import type { Row } from '../../../../rule-language/layout.ts';
import {
  isUndetermined,
  type Fault,
  type FaultCode,
  type Unknown,
} from '../../../../rule-language/undetermined.ts';

/**
 * How an enterprise stands towards a policy that it meets or nearly meets: what matching is about. `condition` is an
 * index. Who is two conditions away has no standing: nothing is kept and nothing is listed.
 */
export type Standing =
  /** `fen` is missing where there is no amount. */
  | { readonly kind: 'met'; readonly fen: Fen | undefined }
  /** One condition is not met. */
  | { readonly kind: 'short'; readonly condition: number }
  /** One condition has no answer; the data named would give it one. */
  | { readonly kind: 'unknown'; readonly condition: number; readonly doubt: Doubt }
  /** Nothing is in the way but time: a condition that is waited for, or the amount (`condition` undefined). */
  | { readonly kind: 'not-yet'; readonly condition: number | undefined }
  /** Every condition is met, and what the amount is reckoned from is not known. */
  | { readonly kind: 'amount-unknown'; readonly doubt: Doubt }
  /** Every condition is met, and the amount comes to nothing. */
  | { readonly kind: 'nothing-due' };

export interface Doubt {
  readonly missing: readonly string[];
  readonly fault?: FaultCode;
}

/** Where `row` stands that has at most one condition `inTheWay`, without explaining it (`decide` does). */
export function standing({ conditions, amount }: PolicyRules, row: Row, inTheWay: boolean): Standing {
  return inTheWay ? nearMiss(conditions, row) : amountDue(amount, row);
}

function nearMiss(conditions: readonly RuleCondition[], row: Row): Standing {
  let waiting: number | undefined;
  for (let condition = 0; condition < conditions.length; condition++) {
    const answer = conditions[condition]?.expression.run(row);
    if (answer === false) return { kind: 'short', condition };
    if (!isUndetermined(answer)) continue;
    if (answer.kind !== 'wait') return { kind: 'unknown', condition, doubt: doubtOf(answer) };
    waiting ??= condition;
  }
  if (waiting !== undefined) return { kind: 'not-yet', condition: waiting };
  throw new Bug('No condition is in the way');
}

function amountDue(amount: AmountRule, row: Row): Standing {
  const fen = fenDue(amount, row);
  if (fen === NOTHING_DUE) return { kind: 'nothing-due' };
  if (isUndetermined(fen) && fen.kind === 'wait') return { kind: 'not-yet', condition: undefined };
  if (isUndetermined(fen)) return { kind: 'amount-unknown', doubt: doubtOf(fen) };
  return { kind: 'met', fen };
}

const doubtOf = (doubt: Unknown | Fault): Doubt =>
  doubt.kind === 'unknown' ? { missing: doubt.missing } : { missing: [], fault: doubt.code };

/**
 * What is kept of a standing to tell whether the next one is the same. Neither the day nor the facts are in it: a fact
 * may change without changing what is due.
 */
export type Fingerprint = string;

/** How the fingerprint begins of what is waited for: told once, however far the waiting has come. */
export const NOT_YET = 'not-yet:';

/** Whether it was kept that a policy is met, and nothing stands in its way. */
export const isMetPrint = (print: Fingerprint | undefined): boolean =>
  print === 'met' || print?.startsWith('met:') === true || print?.startsWith('met@') === true;

export function fingerprint(standing: Standing): Fingerprint {
  switch (standing.kind) {
    case 'met':
      return standing.fen === undefined ? 'met' : `met:${standing.fen}`;
    case 'short':
      return `short:${standing.condition}`;
    case 'unknown':
      return `unknown:${standing.condition}:${doubtText(standing.doubt)}`;
    case 'amount-unknown':
      return `amount-unknown:${doubtText(standing.doubt)}`;
    case 'nothing-due':
      return 'nothing-due';
    case 'not-yet':
      return `${NOT_YET}${standing.condition ?? 'amount'}`;
  }
}

const doubtText = ({ missing, fault }: Doubt): string => fault ?? missing.join(',');
