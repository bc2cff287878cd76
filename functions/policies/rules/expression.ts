import { CannotCompile, type Datum, type PlainTest, type Refuse } from './code.ts';
import { compile } from './compile.ts';
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
}

/**
 * Compiles a checked tree.
 * @param refuse is told of values that a datum can never have; whoever matches what was published need not ask
 * @throws CannotCompile when the schema of records has no such datum any more
 */
export function expression(
  source: string,
  tree: Tree,
  layout: Layout,
  refuse: Refuse = () => undefined,
): Expression {
  const to = { layout, reads: new Map<number, Datum>(), refuse };
  const code = read(compile(tree, to), to);
  if (code?.form !== 'scalar') throw new CannotCompile(tree, 'a single value is wanted here');
  return { source, run: code.run, reads: [...to.reads.values()], test: code.test };
}

/** The same expression, worked out at most once for each record that is read. */
export function askedOnce(inner: Expression, layout: Layout): Expression {
  const slot = layout.scratch();
  const { run } = inner;
  return { ...inner, run: (row) => (row[slot] ??= run(row)) as ReturnType<Run> };
}
