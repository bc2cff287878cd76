import { BOOL, CannotCompile, INT, scalar } from './code.ts';
import type { ScalarCode } from './code.ts';
import { call, type Run } from './operators.ts';
import type { TextMethod, Tree } from './tree.ts';
import { Fault } from './undetermined.ts';
import { RULE_FUNCTIONS, type Scalar } from './vocabulary.ts';
import { own } from '../common/own.ts';

/** A call of one of the rules' own functions. */
export function plainCall(node: Extract<Tree, { 0: 'call' }>, run: (operand: Tree) => Run): ScalarCode {
  const [, name, at, [first, second]] = node;
  const found = own(RULE_FUNCTIONS, name);
  if (!found || !first || !second) throw new CannotCompile(node, `${name}() is not allowed in rules`);
  const faults = {
    'invalid-date': new Fault('invalid-date', at),
    overflow: new Fault('overflow', at),
    'division-by-zero': new Fault('division-by-zero', at),
  };
  const apply = (a: Scalar, b: Scalar) => {
    const result = found.apply(a, b);
    return typeof result === 'string' ? faults[result] : result;
  };
  return scalar(INT, call(apply, run(first), run(second)));
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
