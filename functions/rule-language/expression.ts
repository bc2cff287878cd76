import { CannotCompile, type Compilation, type Datum, type PlainTest } from './code.ts';
import { BUILT_IN } from './dictionary.ts';
import { compile } from './compile.ts';
import { WAITING_FUNCTIONS } from './functions/waiting.ts';
import type { Layout } from './layout.ts';
import type { Run } from './operators.ts';
import { read } from './paths.ts';
import type { Tree } from './tree.ts';

/** A published expression, ready to run over rows of its layout. */
export interface Expression {
  readonly source: string;
  readonly run: Run;
  readonly reads: readonly Datum[];
  readonly test: PlainTest | undefined;
  /** Whether it may answer *not yet*. */
  readonly waits: boolean;
}

/**
 * Compiles a checked tree.
 * @throws CannotCompile when the schema of records has no such datum any more
 */
export function expression(
  source: string,
  tree: Tree,
  layout: Layout,
  {
    dictionary = BUILT_IN,
    refuse = () => undefined,
    slotFor,
  }: Partial<Pick<Compilation, 'dictionary' | 'refuse' | 'slotFor'>> = {},
): Expression {
  const to = { layout, dictionary, reads: new Map<string, Datum>(), refuse, slotFor };
  const code = read(compile(tree, to), to);
  if (code?.form !== 'scalar') throw new CannotCompile(tree, 'a single value is wanted here');
  return { source, run: code.run, reads: [...to.reads.values()], test: code.test, waits: waits(tree) };
}

/** Whether a part of it is waited for. */
const waits = (node: readonly unknown[]): boolean =>
  (node[0] === 'call' && Object.hasOwn(WAITING_FUNCTIONS, String(node[1]))) ||
  node.some((part) => Array.isArray(part) && waits(part));
