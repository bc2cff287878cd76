import type { Amount, Policy } from '../model.ts';
import type { AmountRule } from './amount.ts';
import { askedOnce, expression, type Expression } from './expression.ts';
import { Layout } from './layout.ts';
import type { CheckedRules, Tree } from './tree.ts';

export interface RuleCondition {
  readonly name: string;
  readonly label: string;
  readonly citation: string;
  readonly expression: Expression;
}

/** A policy ready to be decided over rows of its catalogue's layout. */
export interface PolicyRules {
  readonly code: Policy['code'];
  readonly version: number;
  readonly conditions: readonly RuleCondition[];
  /** The indexes of `conditions`, cheap ones first: the order of asking changes no answer, only what it costs. */
  readonly order: readonly number[];
  readonly amount: AmountRule;
}

/** The rules of policies that are matched together, over one layout. */
export interface Catalogue {
  readonly layout: Layout;
  readonly policies: readonly PolicyRules[];
}

/** What is compiled of a policy. */
interface Ruled {
  readonly policy: Pick<Policy, 'code' | 'version' | 'conditions' | 'amount'>;
  readonly rules: CheckedRules;
}
type Compiler = (source: string, tree: Tree | undefined) => Expression;

function policyRules({ policy, rules }: Ruled, compiled: Compiler): PolicyRules {
  const { code, version, amount } = policy;
  const conditions = policy.conditions.map(({ name, label, citation, expression: source }, index) => ({
    name,
    label,
    citation,
    expression: compiled(source, rules.conditions[index]),
  }));
  const isPlain = (index: number) => conditions[index]?.expression.test !== undefined;
  const order = conditions
    .map((_, index) => index)
    .toSorted((a, b) => Number(isPlain(b)) - Number(isPlain(a)));
  return { code, version, conditions, order, amount: amountRule(amount, rules.amount, compiled) };
}

function amountRule(amount: Amount, trees: readonly Tree[], compiled: Compiler): AmountRule {
  switch (amount.kind) {
    case 'none':
    case 'fixed':
      return amount;
    case 'formula':
      return { ...amount, expression: compiled(amount.expression, trees[0]) };
    case 'table': {
      const rows = amount.rows.map(({ label, fen, when }, index) => ({
        label,
        fen,
        when: compiled(when, trees[index]),
      }));
      return { kind: 'table', rows };
    }
  }
}

/**
 * Compiles for one layout, each text once. A text that several policies use (not dishonest, a credit grade, a valid
 * certificate) is then asked once per record, and its answer kept in the row.
 */
function compiler(layout: Layout, repeated: ReadonlySet<string>): Compiler {
  const known = new Map<string, Expression>();
  return (source, tree) => {
    const before = known.get(source);
    if (before) return before;
    if (!tree) throw new Error(`No checked rule for ${source}`);
    const found = expression(source, tree, layout);
    const compiled = repeated.has(source) ? askedOnce(found, layout) : found;
    known.set(source, compiled);
    return compiled;
  };
}

/** Compiles the checked rules of policies into one catalogue. */
export function catalogue(checked: readonly Ruled[]): Catalogue {
  const layout = new Layout();
  const sources = checked.flatMap(({ policy }) => policy.conditions.map(({ expression: source }) => source));
  const repeated = new Set(sources.filter((source, index) => sources.indexOf(source) !== index));
  const compiled = compiler(layout, repeated);
  return { layout, policies: checked.map((one) => policyRules(one, compiled)) };
}
