import type { Failure } from './failure.ts';

export const TIMEOUT = 'States.Timeout';

/** A task past its TimeoutSeconds or HeartbeatSeconds: both carry this name and no cause (recorded against AWS). */
export const timeout = (): Failure => ({ error: TIMEOUT, cause: null });
