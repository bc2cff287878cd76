import {
  BOOL,
  CannotCompile,
  INT,
  scalar,
  type Compilation,
  type ListCode,
  type ScalarCode,
} from './code.ts';
import { rateAt } from './rates.ts';
import type { Row } from './layout.ts';
import { call, type Run } from './operators.ts';
import type { Scalar, Taken } from './rule-function.ts';
import type { TextMethod, Tree } from './tree.ts';
import { Fault, isUndetermined, join, Unknown, type FaultCode, type Undetermined } from './undetermined.ts';
import { RULE_FUNCTIONS } from './vocabulary.ts';
import { own } from '../common/own.ts';

type Call = Extract<Tree, { 0: 'call' }>;

/** How the arguments of a call are compiled, each to what is taken. */
export interface Arguments {
  readonly run: (operand: Tree) => Run;
  readonly list: (operand: Tree) => ListCode;
  /** Figures by period: where they lie, and how they are read. */
  readonly series: (operand: Tree) => {
    readonly path: string;
    readonly run: (row: Row) => object | Undetermined;
  };
}

type Given = (row: Row) => unknown;

/** A call of one of the rules' own functions. */
export function plainCall(node: Call, to: Arguments): ScalarCode {
  const [, name, at, operands] = node;
  const found = own(RULE_FUNCTIONS, name);
  if (found?.takes.length !== operands.length)
    throw new CannotCompile(node, `${name}() is not allowed in rules`);
  const faults = new Map<FaultCode, Fault>();
  const faultAt = (code: FaultCode): Fault => {
    const known = faults.get(code) ?? new Fault(code, at);
    faults.set(code, known);
    return known;
  };
  const answer = (...given: readonly unknown[]): Scalar | Undetermined => {
    const result = found.apply(...given);
    return typeof result === 'object' && result.kind === 'failed' ? faultAt(result.code) : result;
  };
  const [first, second, third] = operands;
  if (second && !third && found.takes.every(isScalar) && first)
    return scalar(found.returns, call(answer, to.run(first), to.run(second)));
  return scalar(found.returns, callOf(found.takes, operands, to, answer));
}

/** `rate(code, place, day)`: what was published for a place, in force on a day. */
export function rateCall(node: Call, { dictionary: { rates }, refuse }: Compilation, run: (of: Tree) => Run) {
  const [code, place, day] = node[3];
  if (code?.[0] !== 'value' || !place || !day)
    throw new CannotCompile(node, 'rate() takes a code, a place and a day');
  const name = String(code[1]);
  if (!rates.has(name)) refuse(node, `no rate "${name}" was published`);
  return scalar(
    INT,
    call((at, on) => rateAt(rates, name, String(at), String(on)), run(place), run(day)),
  );
}

const isScalar = (taken: Taken): boolean => taken !== 'ints' && taken !== 'series';

/** Of however many arguments: one doubtful one makes the answer doubtful. */
function callOf(
  takes: readonly Taken[],
  operands: readonly Tree[],
  to: Arguments,
  answer: (...given: readonly unknown[]) => Scalar | Undetermined,
): Run {
  const series = operands.flatMap((operand, index) => (takes[index] === 'series' ? to.series(operand) : []));
  const runs = operands.map((operand, index): Given => {
    if (takes[index] === 'series') return series[0]?.run ?? (() => ({}));
    return takes[index] === 'ints' ? integers(operand, to) : to.run(operand);
  });
  // What is missing of figures by period is named below the place of the figures.
  const named = (result: Scalar | Undetermined): Scalar | Undetermined =>
    series[0] && result instanceof Unknown
      ? new Unknown(result.missing.map((period) => `${series[0]?.path ?? ''}.${period}`))
      : result;
  return (row) => {
    const given: unknown[] = [];
    let doubt: Undetermined | undefined;
    for (const run of runs) {
      const value = run(row);
      if (isUndetermined(value)) doubt = doubt ? join(doubt, value) : value;
      else given.push(value);
    }
    return doubt ?? named(answer(...given));
  };
}

function integers(operand: Tree, to: Arguments): Given {
  const { element, run } = to.list(operand);
  if (element.kind !== 'int') throw new CannotCompile(operand, 'a list of integers is wanted here');
  return run;
}

const TEXT_QUESTIONS: Readonly<Record<TextMethod, (text: string, part: string) => boolean>> = {
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

/** The three questions about texts. */
export function textQuestion(name: TextMethod, text: Run, part: Run): ScalarCode {
  const apply = TEXT_QUESTIONS[name];
  return scalar(
    BOOL,
    call((a, b) => apply(String(a), String(b)), text, part),
  );
}
