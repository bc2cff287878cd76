/**
 * Expressions that end by themselves: what they do is in proportion to what they are given, and a state is given little.
 * They need no watch over time, depth and length, which JSONata keeps at every step and which costs a tenth of its time.
 */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly stages?: unknown;
  readonly predicate?: unknown;
  readonly group?: unknown;
  readonly expressions?: readonly Node[];
  readonly expression?: Node;
  readonly arguments?: readonly Node[];
  readonly procedure?: Node;
  readonly lhs?: Node | readonly (readonly [Node, Node])[];
  readonly rhs?: Node;
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
}

/** Far from the depth at which AWS stops an expression. */
const DEEPEST = 16;

/** Functions that call no other, and whose result is no longer than what they are given. */
const PLAIN = new Set([
  ...['abs', 'average', 'boolean', 'ceil', 'contains', 'count', 'exists', 'floor', 'fromMillis', 'join'],
  ...['keys', 'length', 'lookup', 'lowercase', 'max', 'merge', 'millis', 'min', 'not', 'now', 'number'],
  ...['power', 'round', 'sqrt', 'string', 'substring', 'substringAfter', 'substringBefore', 'sum'],
  ...['toMillis', 'trim', 'type', 'uppercase'],
]);

const all = (nodes: readonly (Node | undefined)[], depth: number): boolean =>
  nodes.every((node) => node === undefined || isBounded(node, depth));

/** A step that reckons does so for each item, and one within it for each of those: three deep, a hundred items take ten seconds. */
const isPlainPath = ([first, ...rest]: readonly Node[], depth: number): boolean =>
  all([first, ...rest], depth) && rest.every(({ type }) => type === 'name');

/** @param ast as JSONata's parser gives it */
export function isBounded(ast: unknown, depth = 0): boolean {
  const node = ast as Node;
  if (depth > DEEPEST || node.stages || node.predicate || node.group) return false;
  switch (node.type) {
    case 'number':
    case 'string':
    case 'value':
    case 'variable':
    case 'name':
      return true;
    case 'path':
      return isPlainPath(node.steps ?? [], depth + 1);
    case 'binary':
      // A range may be as long as it likes.
      return node.value !== '..' && all([node.lhs as Node, node.rhs], depth + 1);
    case 'unary':
      return Array.isArray(node.lhs)
        ? (node.lhs as readonly (readonly [Node, Node])[]).every((pair) => all(pair, depth + 1))
        : all([...(node.expressions ?? []), node.expression], depth + 1);
    case 'condition':
      return all([node.condition, node.then, node.else], depth + 1);
    case 'block':
      return all(node.expressions ?? [], depth + 1);
    case 'function':
      return (
        node.procedure?.type === 'variable' &&
        PLAIN.has(String(node.procedure.value)) &&
        all(node.arguments ?? [], depth + 1)
      );
    default:
      return false;
  }
}
