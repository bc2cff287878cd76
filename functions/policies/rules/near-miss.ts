import { type PolicyRules } from './catalogue.ts';
import { type ConditionResult, type Decision, type Gap, type NoAnswer } from './decide.ts';
import { type Row } from './layout.ts';

/** One step away: one condition short or unknown, or only the amount. What the enterprise is told to look at. */
export type NearMiss =
  | { readonly kind: 'short'; readonly condition: ConditionResult; readonly gap?: Gap }
  | { readonly kind: 'unknown'; readonly condition: ConditionResult; readonly missing: readonly string[] }
  | { readonly kind: 'amount-unknown'; readonly missing: readonly string[] }
  | { readonly kind: 'nothing-due' };

/** How close a decision is that is not met, or undefined when more than one condition stands in the way. */
export function nearMiss(decision: Decision): NearMiss | undefined {
  if (decision.outcome === 'met') return undefined;
  if (decision.amount) {
    const { amount } = decision;
    return amount.outcome === 'unknown'
      ? { kind: 'amount-unknown', missing: missingOf(amount) }
      : { kind: 'nothing-due' };
  }
  const inTheWay = decision.conditions.filter(({ outcome }) => outcome !== 'met');
  const [condition] = inTheWay;
  if (!condition || inTheWay.length > 1 || condition.outcome === 'met') return undefined;
  if (condition.outcome === 'unknown') return { kind: 'unknown', condition, missing: missingOf(condition) };
  return condition.gap ? { kind: 'short', condition, gap: condition.gap } : { kind: 'short', condition };
}

const missingOf = ({ missing }: NoAnswer): readonly string[] => missing;

/**
 * Whether a decision would be met or a near miss, without explaining it: the question asked a hundred million times,
 * and answered no nearly always. At most one condition stands in the way.
 */
export function isClose({ conditions }: PolicyRules, row: Row): boolean {
  let inTheWay = 0;
  for (const { expression } of conditions) {
    if (expression.run(row) !== true && ++inTheWay === 2) return false;
  }
  return true;
}
