import type jsonata from 'jsonata';
import type { Bindings } from './bindings.ts';
import { KNOWN } from './shortcut-functions.ts';

/**
 * Most expressions of real machines are small: a variable, a path into it, a comparison, a sum. Read as closures they
 * take a hundredth of the interpreter's time and no turn of the microtask queue. A shortcut only answers where the
 * meaning is beyond doubt (numbers with numbers, texts with texts, objects without lists on the way); everywhere else
 * it gives nothing and JSONata's own rules (sequences, undefined, its errors) speak.
 */
export type Shortcut = (bindings: Bindings) => unknown;

/** What a shortcut cannot tell. Distinct from every value of an expression: those are JSON. */
export const UNTOLD = undefined;

/** Deeper expressions are the interpreter's, whose bound on depth is AWS's. */
const DEEPEST = 16;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly lhs?: Node;
  readonly rhs?: Node;
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
  readonly expressions?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly procedure?: Node;
}

const isBare = (node: Node, keys: readonly string[]): boolean =>
  Object.keys(node).every((key) => key === 'type' || key === 'position' || keys.includes(key));

const scalar = (value: unknown): unknown => (Array.isArray(value) ? UNTOLD : value);

function variable(name: string): Shortcut {
  return (bindings) => (Object.hasOwn(bindings, name) ? scalar(bindings[name]) : UNTOLD);
}

function path(steps: readonly Node[]): Shortcut | undefined {
  const [first, ...rest] = steps;
  const root = first && first.type === 'variable' ? compile(first, 0) : undefined;
  if (!root || !rest.every((step) => step.type === 'name' && isBare(step, ['value']))) return undefined;
  const names = rest.map(({ value }) => String(value));
  return (bindings) => {
    let value = root(bindings);
    for (const name of names) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
        return UNTOLD;
      value = (value as Record<string, unknown>)[name];
    }
    return scalar(value);
  };
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : UNTOLD);

const ARITHMETIC: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
};

const ORDER: Readonly<Record<string, (one: number | string, other: number | string) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

type Operator = (one: unknown, other: unknown) => unknown;

function operatorOf(symbol: string): Operator | undefined {
  const arithmetic = ARITHMETIC[symbol];
  if (arithmetic)
    return (one, other) =>
      typeof one === 'number' && typeof other === 'number' ? finite(arithmetic(one, other)) : UNTOLD;
  const order = ORDER[symbol];
  if (order)
    return (one, other) =>
      (typeof one === 'number' && typeof other === 'number') ||
      (typeof one === 'string' && typeof other === 'string')
        ? order(one, other)
        : UNTOLD;
  switch (symbol) {
    case '=':
      return (one, other) => (isScalar(one) && isScalar(other) ? one === other : UNTOLD);
    case '!=':
      return (one, other) => (isScalar(one) && isScalar(other) ? one !== other : UNTOLD);
    case 'and':
      return (one, other) => (typeof one === 'boolean' && typeof other === 'boolean' ? one && other : UNTOLD);
    case 'or':
      return (one, other) => (typeof one === 'boolean' && typeof other === 'boolean' ? one || other : UNTOLD);
    case '&':
      return (one, other) => (typeof one === 'string' && typeof other === 'string' ? one + other : UNTOLD);
    default:
      return undefined;
  }
}

function binary(node: Node, depth: number): Shortcut | undefined {
  const operator = operatorOf(String(node.value));
  const one = node.lhs && compile(node.lhs, depth + 1);
  const other = node.rhs && compile(node.rhs, depth + 1);
  if (!operator || !one || !other) return undefined;
  return (bindings) => {
    const left = one(bindings);
    if (left === UNTOLD) return UNTOLD;
    const right = other(bindings);
    return right === UNTOLD ? UNTOLD : operator(left, right);
  };
}

function condition(node: Node, depth: number): Shortcut | undefined {
  const asked = node.condition && compile(node.condition, depth + 1);
  const then = node.then && compile(node.then, depth + 1);
  const otherwise = node.else && compile(node.else, depth + 1);
  if (!asked || !then || !otherwise) return undefined;
  return (bindings) => {
    const answer = asked(bindings);
    return typeof answer === 'boolean' ? (answer ? then : otherwise)(bindings) : UNTOLD;
  };
}

/** A list of values, as an argument: it never is the result, whose marks are JSONata's own. */
function list(node: Node, depth: number): Shortcut | undefined {
  if (node.type !== 'unary' || node.value !== '[' || !isBare(node, ['value', 'expressions']))
    return undefined;
  const items = (node.expressions ?? []).map((item) => compile(item, depth + 1));
  if (!items.every((item) => item !== undefined)) return undefined;
  return (bindings) => {
    const values: unknown[] = [];
    for (const item of items) {
      const value = item(bindings);
      if (value === UNTOLD) return UNTOLD;
      values.push(value);
    }
    return values;
  };
}

function call(node: Node, depth: number): Shortcut | undefined {
  const name = node.procedure?.type === 'variable' ? String(node.procedure.value) : '';
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  const given = (node.arguments ?? []).map(
    (argument) => list(argument, depth) ?? compile(argument, depth + 1),
  );
  if (!known || !given.every((argument) => argument !== undefined)) return undefined;
  return (bindings) => {
    if (Object.hasOwn(bindings, name)) return UNTOLD;
    const values: unknown[] = [];
    for (const argument of given) {
      const value = argument(bindings);
      if (value === UNTOLD) return UNTOLD;
      values.push(value);
    }
    return known(...values);
  };
}

function compile(node: Node, depth: number): Shortcut | undefined {
  if (depth > DEEPEST) return undefined;
  switch (node.type) {
    case 'number':
    case 'string':
    case 'value':
      return isBare(node, ['value']) ? () => node.value : undefined;
    case 'variable':
      return isBare(node, ['value']) && node.value !== '' && node.value !== '$'
        ? variable(String(node.value))
        : undefined;
    case 'path':
      return isBare(node, ['steps']) ? path(node.steps ?? []) : undefined;
    case 'binary':
      return isBare(node, ['value', 'lhs', 'rhs']) ? binary(node, depth) : undefined;
    case 'condition':
      return isBare(node, ['condition', 'then', 'else']) ? condition(node, depth) : undefined;
    case 'function':
      return isBare(node, ['name', 'value', 'arguments', 'procedure']) ? call(node, depth) : undefined;
    case 'block': {
      const [only, ...more] = node.expressions ?? [];
      return only && more.length === 0 && isBare(node, ['expressions'])
        ? compile(only, depth + 1)
        : undefined;
    }
    default:
      return undefined;
  }
}

export const shortcutOf = (ast: jsonata.ExprNode): Shortcut | undefined => compile(ast as unknown as Node, 0);
