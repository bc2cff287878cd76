import type { Failure } from './failure.ts';

export const RUNTIME = 'States.Runtime';

/** What no retrier and no catcher can do anything about, not even one that names it (recorded against AWS). */
export const runtime = (cause: string): Failure => ({ error: RUNTIME, cause, terminal: true });
