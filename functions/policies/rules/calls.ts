import { BOOL, CannotCompile, INT, scalar } from './code.ts';
import type { Code, ListCode, Loop, ScalarCode } from './code.ts';
import { count, elementOf, iterate } from './comprehension.ts';
import type { ASTNode } from './environment.ts';
import { isComprehension } from './language.ts';
import { call } from './operators.ts';
import { Fault } from './undetermined.ts';
import { RULE_FUNCTIONS, type Scalar } from './vocabulary.ts';

/** How calls compile their parts. */
interface Parts {
  readonly scalarOf: (node: ASTNode) => ScalarCode;
  readonly listOf: (node: ASTNode) => ListCode;
  readonly inLoop: (test: ASTNode, loop: Loop) => ScalarCode | ListCode | undefined;
}

/** `size(list)` and the rules' own functions. */
export function plainCall(
  node: ASTNode & { op: 'call' },
  { scalarOf, listOf }: Pick<Parts, 'scalarOf' | 'listOf'>,
): ScalarCode {
  const [name, [first, second]] = node.args;
  if (name === 'size' && first) return scalar(INT, count(listOf(first).run));
  const found = RULE_FUNCTIONS[name];
  if (!found || !first || !second) throw new CannotCompile(node, `${name}() is not allowed in rules`);
  const faults = {
    'invalid-date': new Fault('invalid-date', node.start),
    overflow: new Fault('overflow', node.start),
    'division-by-zero': new Fault('division-by-zero', node.start),
  };
  const apply = (a: Scalar, b: Scalar) => {
    const result = found.apply(a, b);
    return typeof result === 'string' ? faults[result] : result;
  };
  return scalar(INT, call(apply, scalarOf(first).run, scalarOf(second).run));
}

const TEXT_METHODS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

/** `list.exists(x, …)` and its like, `list.size()`, and the three questions about texts. */
export function method(node: ASTNode & { op: 'rcall' }, { scalarOf, listOf, inLoop }: Parts): Code {
  const [name, receiver, [first, second]] = node.args;
  if (name === 'size') return scalar(INT, count(listOf(receiver).run));
  if (isComprehension(name) && first?.op === 'id' && second) {
    const items = listOf(receiver);
    const test = inLoop(second, { name: first.args, element: elementOf(items) });
    if (test?.form !== 'scalar') throw new CannotCompile(second, 'a condition is wanted here');
    return iterate(name, items, test.run);
  }
  const apply = TEXT_METHODS[name];
  if (!apply || !first) throw new CannotCompile(node, `${name}() is not allowed in rules`);
  const text = (a: Scalar, b: Scalar) => apply(String(a), String(b));
  return scalar(BOOL, call(text, scalarOf(receiver).run, scalarOf(first).run));
}
