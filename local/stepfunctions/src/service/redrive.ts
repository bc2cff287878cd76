import type { ExecutionRecord } from '../store/records.ts';

/** How long after its end an execution can be redriven. */
const REDRIVE_PERIOD = 14 * 86_400_000;

export interface RedriveStatus {
  readonly redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE';
  readonly redriveStatusReason?: string;
}

export function redriveStatus(execution: ExecutionRecord, now: number): RedriveStatus {
  const not = (reason: string): RedriveStatus => ({
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: reason,
  });
  const { status, stopped } = execution;
  if (status === 'RUNNING' || status === 'SUCCEEDED')
    return not(`Execution is ${status} and cannot be redriven`);
  if (stopped !== null && now - stopped > REDRIVE_PERIOD)
    return not('Execution exceeded the redrivable period of 14 days');
  return { redriveStatus: 'REDRIVABLE' };
}
