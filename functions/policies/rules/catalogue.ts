import { err, map, ok, type Result } from '../../kernel/result.ts';
import type { Amount, Policy } from '../model.ts';
import type { AmountRule } from './amount.ts';
import { askedOnce, expression, type Expression } from './expression.ts';
import { Layout } from './layout.ts';
import type { Refusal } from './refusal.ts';

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

/** A refusal with its place in the entry: a JSON pointer (RFC 6901) to the expression, offsets inside of it. */
export interface PlacedRefusal extends Refusal {
  readonly pointer: string;
}

/** The rules of policies that are matched together, over one layout. */
export interface Catalogue {
  readonly layout: Layout;
  readonly policies: readonly PolicyRules[];
}

type Compiler = (source: string, wanted: 'bool' | 'int') => Result<Expression, Refusal[]>;
type Ruled = Pick<Policy, 'code' | 'version' | 'conditions' | 'amount'>;

/**
 * Compiles every rule of a policy with `compile`. Publishing is refused with all refusals at once; a stored, published policy
 * always compiles.
 */
function policyRules(policy: Ruled, compile: Compiler): Result<PolicyRules, PlacedRefusal[]> {
  const refused: PlacedRefusal[] = [];
  const compiled = (source: string, wanted: 'bool' | 'int', pointer: string): Expression | undefined => {
    const result = compile(source, wanted);
    if (result.ok) return result.value;
    refused.push(...result.error.map((found) => ({ ...found, pointer })));
    return undefined;
  };
  const conditions = policy.conditions.flatMap(({ name, label, citation, expression: source }, index) => {
    const rule = compiled(source, 'bool', `/conditions/${index}/expression`);
    return rule ? [{ name, label, citation, expression: rule }] : [];
  });
  const amount = amountRule(policy.amount, compiled);
  if (refused.length > 0 || !amount) return err(refused);
  const isPlain = (index: number) => conditions[index]?.expression.test !== undefined;
  const order = conditions
    .map((_, index) => index)
    .toSorted((a, b) => Number(isPlain(b)) - Number(isPlain(a)));
  return ok({ code: policy.code, version: policy.version, conditions, order, amount });
}

function amountRule(
  amount: Amount,
  compiled: (source: string, wanted: 'bool' | 'int', pointer: string) => Expression | undefined,
): AmountRule | undefined {
  if (amount.kind === 'none' || amount.kind === 'fixed') return amount;
  if (amount.kind === 'formula') {
    const rule = compiled(amount.expression, 'int', '/amount/expression');
    return rule && { ...amount, expression: rule };
  }
  const rows = amount.rows.flatMap(({ label, fen, when }, index) => {
    const rule = compiled(when, 'bool', `/amount/rows/${index}/when`);
    return rule ? [{ label, fen, when: rule }] : [];
  });
  return { kind: 'table', rows };
}

/**
 * Compiles for one layout, each text once. A text that several policies use (not dishonest, a credit grade, a valid
 * certificate) is then asked once per record, and its answer kept in the row.
 */
function compiler(layout: Layout, repeated: ReadonlySet<string>): Compiler {
  const known = new Map<string, Result<Expression, Refusal[]>>();
  return (source, wanted) => {
    const key = `${wanted}:${source}`;
    const result =
      known.get(key) ??
      map(expression(source, wanted, layout), (found) =>
        repeated.has(source) ? askedOnce(found, layout) : found,
      );
    known.set(key, result);
    return result;
  };
}

/** Compiles policies into one catalogue, or tells what is wrong with each that cannot be published. */
export function catalogue(
  policies: readonly Ruled[],
): Result<Catalogue, { code: string; refusals: PlacedRefusal[] }[]> {
  const layout = new Layout();
  const sources = policies.flatMap(({ conditions }) => conditions.map(({ expression: source }) => source));
  const repeated = new Set(sources.filter((source, index) => sources.indexOf(source) !== index));
  const compile = compiler(layout, repeated);
  const results = policies.map((policy) => ({ code: policy.code, result: policyRules(policy, compile) }));
  const refused = results.flatMap(({ code, result }) =>
    result.ok ? [] : [{ code, refusals: result.error }],
  );
  if (refused.length > 0) return err(refused);
  return ok({ layout, policies: results.flatMap(({ result }) => (result.ok ? [result.value] : [])) });
}
