import type { SubjectKind } from '../../../../rule-language/subjects.ts';
import { Fault } from '../../../../common/fault.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import type { Amount, Policy } from '../model.ts';
import type { Period } from '../period.ts';
import type { AmountRule } from './amount.ts';
import { BUILT_IN, type Dictionary } from '../../../../rule-language/dictionary.ts';
import { expression, type Expression } from '../../../../rule-language/expression.ts';
import { Layout } from '../../../../rule-language/layout.ts';
import { sharedParts } from '../../../../rule-language/shared.ts';
import type { CheckedRules, Tree } from '../../../../rule-language/tree.ts';
import { scopeConditions } from './scope.ts';

export interface RuleCondition {
  readonly name: string;
  readonly label: string;
  readonly citation: string;
  readonly expression: Expression;
}

/** A policy ready to be decided over rows of its catalogue's layout. */
export interface PolicyRules {
  /** Of whom it asks: enterprises, citizens or counties. */
  readonly root: SubjectKind;
  readonly code: Policy['code'];
  readonly version: number;
  readonly period?: Period;
  readonly validFrom: PlainDate;
  readonly conditions: readonly RuleCondition[];
  readonly amount: AmountRule;
  /** By which its fund is shared out. */
  readonly score?: Expression;
}

/** A condition, and the policies that ask it, by their index; one that asks it twice is there twice. */
export interface Question {
  readonly expression: Expression;
  readonly askedBy: readonly number[];
}

/** The rules of policies that are matched together, over one layout. */
export interface Catalogue {
  readonly dictionary: Dictionary;
  readonly layout: Layout;
  /** Every condition once, those first that most policies ask (a sector, a credit grade, a valid certificate). */
  readonly questions: readonly Question[];
  readonly policies: readonly PolicyRules[];
}

/** What is compiled of a policy. */
interface Ruled {
  readonly policy: Pick<
    Policy,
    | 'code'
    | 'version'
    | 'conditions'
    | 'amount'
    | 'regions'
    | 'industries'
    | 'beneficiary'
    | 'documentNumber'
    | 'fund'
    | 'period'
    | 'validFrom'
  >;
  readonly rules: CheckedRules;
}
type Compiler = (source: string, tree: Tree | undefined) => Expression;

function amountRule(amount: Amount, trees: readonly Tree[], compiled: Compiler): AmountRule {
  switch (amount.kind) {
    case 'none':
    case 'fixed':
      return amount;
    case 'formula':
      return {
        ...amount,
        expression: compiled(amount.expression, trees[0]),
        per: typeof amount.per === 'number' ? amount.per : compiled(amount.per, trees[1]),
      };
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

/** Compiles for one layout, each rule once, and each costly part of several rules to one answer per record. */
function compiler(dictionary: Dictionary, layout: Layout, shared: ReadonlySet<string>): Compiler {
  const slots = new Map([...shared].map((part) => [part, layout.scratch()]));
  const slotFor = (node: Tree): number | undefined => slots.get(JSON.stringify(node));
  const known = new Map<string, Expression>();
  return (source, tree) => {
    if (!tree) throw new Fault(`No checked rule for ${source}`);
    const key = JSON.stringify([source, tree]);
    const compiled = known.get(key) ?? expression(source, tree, layout, { dictionary, slotFor });
    known.set(key, compiled);
    return compiled;
  };
}

function questionsOf(policies: readonly PolicyRules[]): Question[] {
  const askedBy = new Map<Expression, number[]>();
  for (const [policy, { conditions }] of policies.entries())
    for (const { expression: asked } of conditions)
      askedBy.set(asked, [...(askedBy.get(asked) ?? []), policy]);
  return [...askedBy]
    .map(([asked, by]): Question => ({ expression: asked, askedBy: by }))
    .toSorted((a, b) => b.askedBy.length - a.askedBy.length);
}

type Asked = Pick<RuleCondition, 'name' | 'label' | 'citation'> & {
  readonly source: string;
  readonly tree: Tree | undefined;
};

/** For whom it is, then what it asks: each with its tree. */
const asked = ({ policy, rules }: Ruled): Asked[] => [
  ...scopeConditions(policy, rules.conditions),
  ...policy.conditions.map(({ name, label, citation, expression: source }, index) => ({
    ...{ name, label, citation, source },
    tree: rules.conditions[index],
  })),
];

/** Compiles the checked rules of policies into one catalogue, by the dictionary in force. */
export function catalogue(checked: readonly Ruled[], dictionary: Dictionary = BUILT_IN): Catalogue {
  const layout = new Layout(dictionary.fresh);
  const compiled = compiler(
    dictionary,
    layout,
    sharedParts(checked.flatMap(({ rules }) => rules.conditions)),
  );
  const policies = checked.map(({ policy, rules }): PolicyRules => {
    const { code, version, amount, period, validFrom } = policy;
    const conditions = asked({ policy, rules }).map(({ source, tree, ...condition }) => ({
      ...condition,
      expression: compiled(source, tree),
    }));
    const { allocation } = policy.fund;
    return {
      ...{ root: dictionary.root, code, version, validFrom, conditions },
      ...(period && { period }),
      amount: amountRule(amount, rules.amount, compiled),
      ...(allocation?.kind === 'score' &&
        allocation.expression !== undefined && { score: compiled(allocation.expression, rules.score) }),
    };
  });
  return { dictionary, layout, questions: questionsOf(policies), policies };
}
