import { provenanceOf, type SubjectRecord } from '../../enterprises/model.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import { periodOf } from '../period.ts';
import { NOTHING_DUE, reckon, type Reckoning } from './amount.ts';
import type { PolicyRules, RuleCondition } from './catalogue.ts';
import { BUILT_IN, type Dictionary } from '../../../../rule-language/dictionary.ts';
import { whyMissing, type Because } from './why-missing.ts';
import type { Datum, PlainTest } from '../../../../rule-language/code.ts';
import type { Expression } from '../../../../rule-language/expression.ts';
import type { Row } from '../../../../rule-language/layout.ts';
import type { Run } from '../../../../rule-language/operators.ts';
import { nameOf, type Named } from '../../beneficiaries/model.ts';
import { own } from '../../../../common/own.ts';
import {
  isUndetermined,
  type Awaited,
  type FaultCode,
  type Undetermined,
} from '../../../../rule-language/undetermined.ts';

/** A datum that a rule read, and who said so as of when. */
export interface FactUsed {
  readonly path: string;
  /** Of personal data nothing: what was read is kept and shown nowhere. */
  readonly value: unknown;
  readonly withheld?: true;
  readonly source: string;
  readonly asOf: PlainDate;
}

/** No answer: data are missing (`missing` names exactly those), or the arithmetic failed (`fault`). */
export interface NoAnswer {
  readonly outcome: 'unknown';
  readonly missing: readonly string[];
  /** Where it is told and yet no answer: too old, or of another period. */
  readonly because?: readonly Because[];
  readonly fault?: { readonly code: FaultCode; readonly at: number };
}

/** Not yet: time alone will make it a yes. */
export interface NotYet {
  readonly outcome: 'not-yet';
  readonly awaited: readonly Awaited[];
}

/** How far off a plain comparison is: `{ path: "enterprise.employees", have: 18, operator: ">=", need: 20 }`. */
export interface Gap extends Omit<PlainTest, 'path'> {
  readonly path: string;
  readonly have: unknown;
}

export type ConditionResult = Pick<RuleCondition, 'name' | 'label' | 'citation'> & {
  readonly expression: string;
  readonly facts: readonly FactUsed[];
} & ({ readonly outcome: 'met' } | { readonly outcome: 'not-met'; readonly gap?: Gap } | NoAnswer | NotYet);

export type AmountResult =
  | { readonly outcome: 'due'; readonly reckoning: Reckoning; readonly facts: readonly FactUsed[] }
  | { readonly outcome: 'nothing-due'; readonly facts: readonly FactUsed[] }
  | ((NoAnswer | NotYet) & { readonly facts: readonly FactUsed[] });

/** What one policy version says to one enterprise on one day. */
export type Decision = Named & {
  readonly policy: string;
  readonly version: number;
  readonly on: PlainDate;
  readonly conditions: readonly ConditionResult[];
} & (
    | {
        readonly outcome: 'met';
        readonly amount: AmountResult & { readonly outcome: 'due' };
        /** Where its fund is shared out by score: unknown or below zero, it is none. */
        readonly score?: number;
      }
    /** A condition is not met; or all are, and the amount comes to nothing. */
    | { readonly outcome: 'not-met'; readonly amount?: AmountResult & { readonly outcome: 'nothing-due' } }
    /** Nothing is refused, something is not known: a condition, or what the amount is reckoned from. */
    | { readonly outcome: 'unknown'; readonly amount?: AmountResult & { readonly outcome: 'unknown' } }
    /** Nothing is refused and nothing unknown, and something is waited for. */
    | { readonly outcome: 'not-yet'; readonly amount?: AmountResult & { readonly outcome: 'not-yet' } }
  );

/**
 * Decides one policy for one record, with every condition's result. One condition that is not met decides, whatever
 * else is unknown, one that is unknown whatever else is waited for; the amount is reckoned only when every condition is met.
 */
export function decide(
  rules: PolicyRules,
  record: SubjectRecord,
  row: Row,
  on: PlainDate,
  dictionary: Dictionary = BUILT_IN,
): Decision {
  const of = { record, row, on, dictionary };
  const conditions = rules.conditions.map((condition) => conditionResult(condition, of));
  const common = { ...nameOf(record), policy: rules.code, version: rules.version, on, conditions };
  if (conditions.some(({ outcome }) => outcome === 'not-met')) return { ...common, outcome: 'not-met' };
  if (conditions.some(({ outcome }) => outcome === 'unknown')) return { ...common, outcome: 'unknown' };
  if (conditions.some(({ outcome }) => outcome === 'not-yet')) return { ...common, outcome: 'not-yet' };
  const amount = dueInPeriod(rules, record, on) ?? amountResult(rules, of);
  if (amount.outcome === 'due')
    return { ...common, outcome: 'met', amount, ...(rules.score && { score: scored(rules.score, row) }) };
  if (amount.outcome === 'nothing-due') return { ...common, outcome: 'not-met', amount };
  if (amount.outcome === 'not-yet') return { ...common, outcome: 'not-yet', amount };
  return { ...common, outcome: 'unknown', amount };
}

/** Which period it is for depends on a datum that nobody has supplied. */
function dueInPeriod(
  rules: PolicyRules,
  { facts }: SubjectRecord,
  on: PlainDate,
): (AmountResult & { readonly outcome: 'unknown' }) | undefined {
  const period = periodOf(rules, on, facts);
  return typeof period === 'string'
    ? undefined
    : { outcome: 'unknown', missing: [[rules.root, period.missing].join('.')], facts: [] };
}

/** Of whom it is asked, when, and by which dictionary. */
interface Asked {
  readonly record: SubjectRecord;
  readonly row: Row;
  readonly on: PlainDate;
  readonly dictionary: Dictionary;
}

function conditionResult(condition: RuleCondition, of: Asked): ConditionResult {
  const { name, label, citation, expression } = condition;
  const answer = expression.run(of.row);
  const common = {
    name,
    label,
    citation,
    expression: expression.source,
    facts: factsOf([expression], of),
  };
  if (isUndetermined(answer)) return { ...common, ...noAnswer(answer, of) };
  if (answer === true) return { ...common, outcome: 'met' };
  const gap = gapOf(expression, of);
  return gap ? { ...common, outcome: 'not-met', gap } : { ...common, outcome: 'not-met' };
}

function amountResult({ amount }: PolicyRules, of: Asked): AmountResult {
  const reckoning = reckon(amount, of.row);
  const used =
    amount.kind === 'table'
      ? amount.rows.map(({ when }) => when)
      : amount.kind === 'formula'
        ? [amount.expression, ...(typeof amount.per === 'number' ? [] : [amount.per])]
        : [];
  const facts = factsOf(used, of);
  if (isUndetermined(reckoning)) return { ...noAnswer(reckoning, of), facts };
  return reckoning === NOTHING_DUE ? { outcome: NOTHING_DUE, facts } : { outcome: 'due', reckoning, facts };
}

const scored = ({ run }: Expression, row: Row): number => Math.max(0, Number(run(row)) || 0);

const noAnswer = (doubt: Undetermined, { record, dictionary, on }: Asked): NoAnswer | NotYet => {
  if (doubt.kind === 'wait') return { outcome: 'not-yet', awaited: doubt.awaited };
  if (doubt.kind === 'fault')
    return { outcome: 'unknown', missing: [], fault: { code: doubt.code, at: doubt.at } };
  const because = whyMissing(doubt.missing, record, dictionary, on);
  return { outcome: 'unknown', missing: doubt.missing, ...(because.length > 0 && { because }) };
};

/** Of a citizen all of it. */
const isPersonal = ({ root, indicators }: Dictionary, [code = '']: readonly string[]): boolean =>
  root === 'citizen' || indicators.get(code)?.personal === true;

/** What the expressions read and the record knows; what it does not know is in `missing`. */
function factsOf(expressions: readonly Expression[], { record, row, dictionary }: Asked): FactUsed[] {
  const reads = expressions.length === 1 ? (expressions[0]?.reads ?? []) : uniqueReads(expressions);
  const facts: FactUsed[] = [];
  for (const datum of reads) {
    const { path, value, name } = datum.key
      ? figureRead(datum, datum.key, row)
      : { ...datum, value: row[datum.slot] };
    if (value === undefined || value === null) continue;
    const { source, asOf } = provenanceOf(record, path);
    const said = isPersonal(dictionary, path) ? { value: null, withheld: true as const } : { value };
    facts.push({ path: name, ...said, source, asOf });
  }
  return facts;
}

const uniqueReads = (expressions: readonly Expression[]): Iterable<Datum> =>
  new Map(
    expressions.flatMap(({ reads }) => reads).map((datum) => [datum.key ?? datum.slot, datum]),
  ).values();

/** Of figures by period the one that was read, by the period as it was reckoned. */
function figureRead({ path, name, slot }: Datum, key: Run, row: Row) {
  const period = key(row);
  const at = typeof period === 'object' ? undefined : String(period);
  const figures = row[slot] as Readonly<Record<string, unknown>> | undefined;
  return { path: [...path, at ?? ''], name: `${name}.${at ?? ''}`, value: at && own(figures, at) };
}

function gapOf({ test, reads }: Expression, { row, dictionary }: Asked): Gap | undefined {
  const [datum] = reads;
  if (datum && isPersonal(dictionary, datum.path)) return undefined;
  return test && datum && { ...test, path: [dictionary.root, ...test.path].join('.'), have: row[datum.slot] };
}
