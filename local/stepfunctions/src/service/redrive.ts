import type { ExecutionRecord } from '../store/records.ts';

/** How long after its end an execution can be redriven. */
const REDRIVE_PERIOD = 14 * 86_400_000;
/** How long an execution can be open, from its start and over all its redrives. */
export const LONGEST_OPEN = 365 * 86_400_000;
const MOST_EVENTS = 24_999;
const MOST_REDRIVES = 1_000;

export interface RedriveStatus {
  readonly redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE';
  readonly redriveStatusReason?: string;
}

export function redriveStatus(execution: ExecutionRecord, now: number): RedriveStatus {
  const not = (reason: string): RedriveStatus => ({
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: reason,
  });
  const { status, stopped, started, nextEvent, redrives } = execution;
  if (status === 'RUNNING' || status === 'SUCCEEDED')
    return not(`Execution is ${status} and cannot be redriven`);
  if (stopped !== null && now - stopped > REDRIVE_PERIOD)
    return not('Execution exceeded the redrivable period of 14 days');
  if (now - started >= LONGEST_OPEN) return not('Execution exceeded the maximum open time of one year');
  if (nextEvent - 1 >= MOST_EVENTS) return not(`Execution history event limit exceeded`);
  if (redrives >= MOST_REDRIVES) return not('Execution exceeded the maximum number of redrives');
  return { redriveStatus: 'REDRIVABLE' };
}
