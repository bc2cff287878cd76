import { NOT_TRUNCATED } from '../history/event.ts';
import { abandonAll } from './abort.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

export type Ending =
  | { readonly status: 'SUCCEEDED'; readonly output: string }
  | { readonly status: 'FAILED' | 'ABORTED'; readonly error: string | null; readonly cause: string | null }
  | { readonly status: 'TIMED_OUT' };

/** Ends an execution: its last event, its record, what it still waited for, and whoever waits for it. */
export function close(world: World, run: Run, ending: Ending, previous: number): void {
  const now = world.clock.now();
  if (ending.status === 'SUCCEEDED') {
    const details = { output: ending.output, outputDetails: NOT_TRUNCATED };
    run.emit(now, 'ExecutionSucceeded', previous, ['executionSucceededEventDetails', details]);
    run.change({ output: ending.output });
  } else if (ending.status === 'TIMED_OUT') {
    // Named in the event alone, which hangs from nothing (recorded).
    run.emit(now, 'ExecutionTimedOut', 0, ['executionTimedOutEventDetails', { error: 'States.Timeout' }]);
  } else {
    const { error, cause } = ending;
    const details = { ...(error !== null && { error }), ...(cause !== null && { cause }) };
    if (ending.status === 'FAILED')
      run.emit(now, 'ExecutionFailed', previous, ['executionFailedEventDetails', details]);
    else run.emit(now, 'ExecutionAborted', 0, ['executionAbortedEventDetails', details]);
    run.change({ error, cause });
  }
  run.change({ status: ending.status, stopped: now, deadline: null });
  abandonAll({ world, run });
  run.ready.length = 0;
  world.closed(run);
}
