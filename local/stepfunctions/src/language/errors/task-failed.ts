import type { Failure } from './failure.ts';

/** In a retrier or catcher: any failure of a task but States.Timeout. As a name: what `.sync` children fail with. */
export const TASK_FAILED = 'States.TaskFailed';

export const taskFailed = (cause: string): Failure => ({ error: TASK_FAILED, cause, verbatim: true });
