import type { Environment } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../../kernel/result.ts';
import { CannotCompile, type Datum, type PlainTest, type ScalarCode } from './code.ts';
import { compile } from './compile.ts';
import { LIMITS, ruleEnvironment, type ASTNode } from './environment.ts';
import { outsideLanguage } from './language.ts';
import type { Layout } from './layout.ts';
import type { Run } from './operators.ts';
import { read } from './paths.ts';
import { refusal, type Refusal } from './refusal.ts';

/** A published expression, ready to run over rows of its layout. */
export interface Expression {
  readonly source: string;
  readonly run: Run;
  readonly reads: readonly Datum[];
  readonly test: PlainTest | undefined;
}

let environment: Environment | undefined;
const cel = (): Environment => (environment ??= ruleEnvironment());

/**
 * Parses, checks against the record's schema and compiles one expression that yields `wanted`.
 * @returns every refusal that can be told at once, each with its place
 */
export function expression(
  source: string,
  wanted: 'bool' | 'int',
  layout: Layout,
): Result<Expression, Refusal[]> {
  const whole = { start: 0, end: source.length };
  if (source.length > LIMITS.characters) {
    return err([refusal('limit', whole, `an expression ends at ${LIMITS.characters} characters`)]);
  }
  const parsed = parse(source);
  if (!parsed.ok) return err([parsed.error]);
  const outside = outsideLanguage(parsed.value.ast);
  if (outside.length > 0) return err(outside);
  const types = parsed.value.check();
  if (!types.valid) return err([celRefusal('type', types.error, whole)]);
  if (types.type !== wanted) {
    return err([refusal('type', whole, `the expression yields ${types.type ?? 'nothing'}, not ${wanted}`)]);
  }
  return build(source, parsed.value.ast, layout);
}

/** The same expression, worked out at most once for each record that is read. */
export function askedOnce(inner: Expression, layout: Layout): Expression {
  const slot = layout.scratch();
  const { run } = inner;
  return { ...inner, run: (row) => (row[slot] ??= run(row)) as ReturnType<Run> };
}

interface Parsed {
  readonly ast: ASTNode;
  readonly check: () => { valid: boolean; type?: string; error?: unknown };
}

function parse(source: string): Result<Parsed, Refusal> {
  try {
    return ok(cel().parse(source));
  } catch (error) {
    const refused = celRefusal('syntax', error, { start: 0, end: source.length });
    return err(refused.message.startsWith('Exceeded') ? { ...refused, code: 'limit' } : refused);
  }
}

function build(source: string, ast: ASTNode, layout: Layout): Result<Expression, Refusal[]> {
  const refused: Refusal[] = [];
  const to = {
    layout,
    reads: new Map<number, Datum>(),
    refuse: (found: Refusal) => void refused.push(found),
  };
  let code: ScalarCode | undefined;
  try {
    const compiled = read(compile(ast, to), to);
    if (compiled?.form === 'scalar') code = compiled;
  } catch (error) {
    if (!(error instanceof CannotCompile)) throw error;
    refused.push(refusal('type', error.node, error.message));
  }
  if (refused.length > 0 || !code) return err(refused);
  return ok({ source, run: code.run, reads: [...to.reads.values()], test: code.test });
}

/** cel-js's errors carry their place and a summary without the drawing of the source line. */
function celRefusal(code: 'syntax' | 'type', error: unknown, whole: { start: number; end: number }): Refusal {
  const { range, summary } = error as { range?: { start: number; end: number }; summary?: string };
  return refusal(code, range ?? whole, summary ?? 'the expression is too deeply nested');
}
