import type { Failure } from './failure.ts';
import { TIMEOUT } from './timeout.ts';

export const HEARTBEAT_TIMEOUT = 'States.HeartbeatTimeout';

/** A missed heartbeat is reported as States.Timeout, yet a catcher may name it (recorded against AWS). */
export interface MissedHeartbeat extends Failure {
  readonly alias: typeof HEARTBEAT_TIMEOUT;
}

export const heartbeatTimeout = (): MissedHeartbeat => ({
  error: TIMEOUT,
  cause: null,
  alias: HEARTBEAT_TIMEOUT,
});
