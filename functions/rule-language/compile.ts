import { plainCall, rateCall, textQuestion } from './calls.ts';
import { BOOL, CannotCompile, INT, scalar, STRING } from './code.ts';
import type { Code, Compilation, ListCode, Loop, ScalarCode } from './code.ts';
import { CHOICES_ROOT } from './chosen.ts';
import { comparison } from './comparison.ts';
import { collect, count, elementOf, iterate, mapped } from './comprehension.ts';
import { LAST_YEAR_SLOT, ON_SLOT, THIS_YEAR_SLOT } from './layout.ts';
import { membership } from './membership.ts';
import { and, calculate, calculateSlot, choose, not, once, or, type Run } from './operators.ts';
import { figure, place, read, series } from './paths.ts';
import { checkPossible } from './possible.ts';
import { ROOTS } from './roots.ts';
import { Unknown } from './undetermined.ts';
import type { Literal, Tree } from './tree.ts';
import type { Scalar } from './rule-function.ts';
import { own } from '../common/own.ts';

/**
 * Turns a checked tree into closures over a row. What it cannot compile cannot be published.
 * @throws CannotCompile at the node that it cannot compile
 */
export function compile(node: Tree, to: Compilation, loop?: Loop): Code {
  const code = compiled(node, to, loop);
  const slot = code.form === 'scalar' && !loop ? to.slotFor?.(node) : undefined;
  return code.form === 'scalar' && slot !== undefined ? { ...code, run: once(code.run, slot) } : code;
}

function compiled(node: Tree, to: Compilation, loop?: Loop): Code {
  const codeOf = (child: Tree): ScalarCode | ListCode | undefined => read(compile(child, to, loop), to);
  const scalarOf = (child: Tree): ScalarCode => {
    const code = codeOf(child);
    if (code?.form === 'scalar') return code;
    throw new CannotCompile(child, 'a single value is wanted here');
  };
  const run = (child: Tree): Run => scalarOf(child).run;
  const listOf = (child: Tree): ListCode => {
    const code = codeOf(child);
    if (code?.form === 'list') return code;
    throw new CannotCompile(child, 'a list is wanted here');
  };
  const refuse = (message: string): void => to.refuse(node, message);

  switch (node[0]) {
    case 'value':
      return constant(node[1]);
    case 'chosen':
      return chosen(node);
    case 'path': {
      const [, root, ...keys] = node;
      let code: Code | undefined = rootOf(root, to, loop);
      for (const key of keys) code &&= place(code, key);
      if (code) return code;
      throw new CannotCompile(node, `${[root, ...keys].join('.')} is nothing that rules can read`);
    }
    case 'key': {
      const [, figures, period] = node;
      const code = figure(compile(figures, to, loop), scalarOf(period), JSON.stringify(period), to);
      if (code) return code;
      throw new CannotCompile(node, 'figures are read by a period of their own kind');
    }
    case 'list':
      return list(node[1].map(scalarOf));
    case '&&':
      return scalar(BOOL, and(run(node[1]), run(node[2])));
    case '||':
      return scalar(BOOL, or(run(node[1]), run(node[2])));
    case 'not':
      return scalar(BOOL, not(run(node[1])));
    case 'minus':
      return negative(scalarOf(node[2]), node[1]);
    case '?:': {
      const yes = scalarOf(node[2]);
      return scalar(yes.type, choose(run(node[1]), yes.run, run(node[3])));
    }
    case 'in': {
      const [needle, haystack] = [scalarOf(node[1]), listOf(node[2])];
      checkPossible(needle, haystack.literals ?? [], refuse);
      return membership(needle, haystack);
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = [scalarOf(node[1]), scalarOf(node[2])];
      if (right.literal !== undefined) checkPossible(left, [right.literal], refuse);
      if (left.literal !== undefined) checkPossible(right, [left.literal], refuse);
      return comparison(node[0], left, right);
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%': {
      const [op, at] = node;
      const [left, right] = [scalarOf(node[2]), scalarOf(node[3])];
      if (left.type.kind !== 'int') throw new CannotCompile(node, 'only integers are calculated with');
      const { literal } = right;
      return scalar(
        INT,
        left.datum && typeof literal === 'number'
          ? calculateSlot(op, left.datum, literal, at)
          : calculate(op, left.run, right.run, at),
      );
    }
    case 'size':
      return scalar(INT, count(listOf(node[1]).run));
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return textQuestion(node[0], run(node[1]), run(node[2]));
    case 'map': {
      const [, over, variable, value] = node;
      const items = listOf(over);
      const one = read(compile(value, to, { name: variable, element: elementOf(items) }), to);
      if (one?.form !== 'scalar') throw new CannotCompile(value, 'a single value is wanted here');
      return mapped(items, one);
    }
    case 'all':
    case 'exists':
    case 'exists_one':
    case 'filter': {
      const [name, over, variable, condition] = node;
      const items = listOf(over);
      const test = read(compile(condition, to, { name: variable, element: elementOf(items) }), to);
      if (test?.form !== 'scalar') throw new CannotCompile(condition, 'a condition is wanted here');
      return iterate(name, items, test.run);
    }
    case 'call':
      if (node[1] === 'rate') return rateCall(node, to, run);
      return plainCall(node, {
        run,
        list: listOf,
        series: (operand) => {
          const found = series(compile(operand, to, loop), to);
          if (found) return found;
          throw new CannotCompile(operand, 'figures by period are wanted here');
        },
      });
  }
}

function rootOf(name: string, { dictionary }: Compilation, loop: Loop | undefined): Code | undefined {
  if (loop?.name === name) return loop.element;
  if (name === dictionary.root) return { form: 'place', type: dictionary.everything, path: [] };
  const day = own(DAYS, name);
  return day && { form: 'scalar', type: day.type, run: (row) => row[day.slot] as Scalar };
}

/** The day of the decision, and its years. */
const DAYS = {
  on: { type: ROOTS.on, slot: ON_SLOT },
  thisYear: { type: ROOTS.thisYear, slot: THIS_YEAR_SLOT },
  lastYear: { type: ROOTS.lastYear, slot: LAST_YEAR_SLOT },
} as const;

function constant(literal: Literal): ScalarCode {
  const type = { number: INT, string: STRING, boolean: BOOL }[typeof literal as 'number'];
  return { ...scalar(type, () => literal), literal };
}

/** What was not chosen is unknown to everybody, like a datum that is missing. */
function chosen([, name, type, value]: Extract<Tree, { 0: 'chosen' }>): ScalarCode {
  if (value !== null) return { ...scalar(type, () => value), literal: value };
  const open = new Unknown([`${CHOICES_ROOT}.${name}`]);
  return scalar(type, () => open);
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
