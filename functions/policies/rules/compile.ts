import { method, plainCall } from './calls.ts';
import { BOOL, CannotCompile, INT, scalar, STRING } from './code.ts';
import type { Code, Compilation, ListCode, Loop, ScalarCode } from './code.ts';
import { comparison } from './comparison.ts';
import { collect } from './comprehension.ts';
import { ROOTS, type ASTNode } from './environment.ts';
import { ON_SLOT } from './layout.ts';
import { membership } from './membership.ts';
import { and, calculate, calculateSlot, choose, not, or, type Run } from './operators.ts';
import { checkPossible } from './possible.ts';
import { place, read } from './paths.ts';
import type { Scalar } from './vocabulary.ts';

/**
 * Turns a checked syntax tree of cel-js into closures over a row. What it cannot compile cannot be published.
 * @throws CannotCompile at the node that it cannot compile; `expression` makes a refusal of it.
 */
export function compile(node: ASTNode, to: Compilation, loop?: Loop): Code {
  const sub = (child: ASTNode): Code => compile(child, to, loop);
  const scalarOf = (child: ASTNode): ScalarCode => {
    const code = read(sub(child), to);
    if (code?.form === 'scalar') return code;
    throw new CannotCompile(child, 'a single value is wanted here');
  };
  const run = (child: ASTNode): Run => scalarOf(child).run;
  const listOf = (child: ASTNode): ListCode => {
    const code = read(sub(child), to);
    if (code?.form === 'list') return code;
    throw new CannotCompile(child, 'a list is wanted here');
  };

  switch (node.op) {
    case 'value':
      return constant(node);
    case 'id':
      if (loop?.name === node.args) return loop.element;
      if (node.args === 'enterprise') return { form: 'place', type: ROOTS.enterprise, path: [] };
      if (node.args === 'on') return { form: 'scalar', type: ROOTS.on, run: (row) => row[ON_SLOT] as Scalar };
      throw new CannotCompile(node, `${node.args} is nothing that rules can name`);
    case '.':
    case '[]': {
      const key = node.op === '.' ? node.args[1] : scalarOf(node.args[1]).literal;
      const code = typeof key === 'string' ? place(sub(node.args[0]), key) : undefined;
      if (code) return code;
      throw new CannotCompile(node, 'only fields and literal keys can be read');
    }
    case '&&':
      return scalar(BOOL, and(run(node.args[0]), run(node.args[1])));
    case '||':
      return scalar(BOOL, or(run(node.args[0]), run(node.args[1])));
    case '!_':
      return scalar(BOOL, not(run(node.args)));
    case '-_':
      return negative(scalarOf(node.args), node.start);
    case '?:': {
      const yes = scalarOf(node.args[1]);
      return scalar(yes.type, choose(run(node.args[0]), yes.run, run(node.args[2])));
    }
    case 'in': {
      const [needle, haystack] = [scalarOf(node.args[0]), listOf(node.args[1])];
      checkPossible(needle, haystack.literals ?? [], node, to.refuse);
      return membership(needle, haystack);
    }
    case 'list':
      return list(node.args.map(scalarOf));
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = [scalarOf(node.args[0]), scalarOf(node.args[1])];
      if (right.literal !== undefined) checkPossible(left, [right.literal], node, to.refuse);
      if (left.literal !== undefined) checkPossible(right, [left.literal], node, to.refuse);
      return comparison(node.op, left, right);
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%': {
      const [left, right] = [scalarOf(node.args[0]), scalarOf(node.args[1])];
      if (left.type.kind !== 'int') throw new CannotCompile(node, 'only integers are calculated with');
      const { literal } = right;
      return scalar(
        INT,
        left.datum && typeof literal === 'number'
          ? calculateSlot(node.op, left.datum, literal, node.start)
          : calculate(node.op, left.run, right.run, node.start),
      );
    }
    case 'call':
      return plainCall(node, { scalarOf, listOf });
    case 'rcall': {
      const inLoop = (test: ASTNode, around: Loop) => read(compile(test, to, around), to);
      return method(node, { scalarOf, listOf, inLoop });
    }
    default:
      throw new CannotCompile(node, `${node.op} is not allowed in rules`);
  }
}

function constant(node: ASTNode & { op: 'value' }): ScalarCode {
  const value = typeof node.args === 'bigint' ? Number(node.args) : node.args;
  if (typeof value === 'number') return { ...scalar(INT, () => value), literal: value };
  if (typeof value === 'string') return { ...scalar(STRING, () => value), literal: value };
  if (typeof value === 'boolean') return { ...scalar(BOOL, () => value), literal: value };
  throw new CannotCompile(node, 'only integers, texts, true and false are written in rules');
}

function negative({ literal, run }: ScalarCode, at: number): ScalarCode {
  const code = scalar(
    INT,
    calculate('-', () => 0, run, at),
  );
  return typeof literal === 'number' ? { ...code, literal: -literal } : code;
}

function list(items: readonly ScalarCode[]): ListCode {
  const literals = items.flatMap(({ literal }) => (literal === undefined ? [] : [literal]));
  const known = literals.length === items.length;
  return {
    form: 'list',
    element: items[0]?.type ?? STRING,
    path: '',
    run: known ? () => literals : collect(items.map(({ run }) => run)),
    ...(known && { literals }),
  };
}
