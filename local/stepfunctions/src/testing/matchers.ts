import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Run } from './run.ts';

/** What Vitest and Jest give to a matcher, as far as these use it. */
interface Context {
  readonly testPath?: string | undefined;
  /** Where both keep whether snapshots are written anew; neither publishes it. */
  readonly snapshotState?: unknown;
  equals(one: unknown, other: unknown): boolean;
  readonly utils: {
    diff(expected: unknown, received: unknown): string | null | undefined;
  };
}

export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

const result = (pass: boolean, run: Run, expected: string, more = ''): MatcherResult => ({
  pass,
  message: () =>
    `expected the execution ${pass ? 'not ' : ''}${expected}${more && `\n\n${more}`}\n\n${run.story}`,
});

function toHaveSucceeded(this: Context, run: Run, ...[output]: readonly unknown[]): MatcherResult {
  if (run.status !== 'SUCCEEDED' || output === undefined)
    return result(run.status === 'SUCCEEDED', run, `to have succeeded; it is ${run.status}`);
  const difference = this.utils.diff(output, run.output) ?? '';
  return result(this.equals(run.output, output), run, 'to have succeeded with this output', difference);
}

function toHaveFailed(this: Context, run: Run, error?: string | RegExp): MatcherResult {
  const failed = run.status === 'FAILED' || run.status === 'TIMED_OUT';
  const named =
    error === undefined || (error instanceof RegExp ? error.test(run.error ?? '') : error === run.error);
  const wanted = error === undefined ? 'to have failed' : `to have failed with ${String(error)}`;
  return result(
    failed && named,
    run,
    `${wanted}; it is ${run.status}${run.error ? ` with ${run.error}` : ''}`,
  );
}

/** These states in this order, others between them or not. */
function toHaveEntered(this: Context, run: Run, ...states: readonly string[]): MatcherResult {
  let found = 0;
  for (const state of run.states) if (state === states[found]) found += 1;
  const difference = this.utils.diff(states, run.states) ?? '';
  return result(
    found === states.length,
    run,
    `to have entered ${states.join(', ')} in this order`,
    difference,
  );
}

/** A call of the state with these arguments; asymmetric matchers serve. */
function toHaveCalled(this: Context, run: Run, state: string, ...[args]: readonly unknown[]): MatcherResult {
  const calls = run.calls(state);
  const pass =
    args === undefined ? calls.length > 0 : calls.some((call) => this.equals(call.arguments, args));
  const difference = args === undefined ? '' : (this.utils.diff(args, calls.at(-1)?.arguments) ?? '');
  return result(
    pass,
    run,
    `to have called ${state}${args === undefined ? '' : ' with these arguments'}`,
    difference,
  );
}

/**
 * The whole history as it was recorded in a file, named from the test's own. A missing file is written, and each one
 * anew with `-u`, as snapshots are.
 */
function toMatchGolden(this: Context, run: Run, file: string): MatcherResult {
  const path = resolve(this.testPath === undefined ? '.' : dirname(this.testPath), file);
  const { _updateSnapshot } = (this.snapshotState ?? {}) as { readonly _updateSnapshot?: string };
  const mode = _updateSnapshot ?? (process.env['CI'] ? 'none' : 'new');
  const received = run.golden;
  const recorded = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (recorded !== received && (mode === 'all' || (mode === 'new' && recorded === undefined))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, received);
    return { pass: true, message: () => `${path} was written` };
  }
  return {
    pass: recorded === received,
    message: () =>
      recorded === undefined
        ? `There is no ${path}`
        : `The history is not that of ${path} (-u records it anew):\n${this.utils.diff(recorded, received) ?? ''}`,
  };
}

/** `expect.extend(matchers)`, in Vitest and in Jest. */
export const matchers = { toHaveSucceeded, toHaveFailed, toHaveEntered, toHaveCalled, toMatchGolden };

/** The matchers as one sees them on `expect(run)`. */
export interface RunMatchers<R = unknown> {
  toHaveSucceeded(output?: unknown): R;
  toHaveFailed(error?: string | RegExp): R;
  toHaveEntered(...states: readonly string[]): R;
  toHaveCalled(state: string, args?: unknown): R;
  toMatchGolden(file: string): R;
}
