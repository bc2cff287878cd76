import { isComprehension, type Tree } from './tree.ts';

/** What costs enough to be worked out once: calculations, calls and looking through lists. */
const COSTLY: ReadonlySet<Tree[0]> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  'call',
  'size',
  'all',
  'exists',
  'exists_one',
] as const);

const operandsOf = (node: Tree): readonly Tree[] => {
  if (node[0] === 'list') return node[1];
  if (node[0] === 'call') return node[3];
  // The test of a comprehension is about one element, not about the record.
  if (isComprehension(node[0])) return [node[1] as Tree];
  return (node as readonly unknown[]).filter((part): part is Tree => Array.isArray(part));
};

/** The costly parts of an expression, from the whole to its parts, as JSON. */
function* partsOf(node: Tree): Generator<string> {
  if (COSTLY.has(node[0])) yield JSON.stringify(node);
  for (const operand of operandsOf(node)) yield* partsOf(operand);
}

/** The costly parts that several different expressions have: `yearsBetween(enterprise.registeredOn, on)`. As JSON. */
export function sharedParts(trees: readonly Tree[]): ReadonlySet<string> {
  const different = new Map(trees.map((tree) => [JSON.stringify(tree), tree]));
  const all = [...different.values()].flatMap((tree) => [...new Set(partsOf(tree))]);
  return new Set(all.filter((part, index) => all.indexOf(part) !== index));
}
