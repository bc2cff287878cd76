import type { ExecutionRecord, ExecutionStatus } from '../store/records.ts';

/**
 * The detail of "Step Functions Execution Status Change", which AWS puts on the default event bus when a standard
 * execution begins, is redriven or ends (AWS, "EventBridge for Step Functions execution status changes").
 */
export interface StatusChange {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  /** Epoch milliseconds, as the other dates. */
  readonly startDate: number;
  readonly stopDate: number | null;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly redriveCount: number;
  readonly redriveDate: number | null;
}

/** How an execution stands at this moment: the record goes on changing. */
export const statusChange = (record: ExecutionRecord): StatusChange => ({
  executionArn: record.arn,
  stateMachineArn: record.machine,
  name: record.name,
  status: record.status,
  startDate: record.started,
  stopDate: record.stopped,
  input: record.input,
  output: record.output,
  error: record.error,
  cause: record.cause,
  redriveCount: record.redrives,
  redriveDate: record.redriven,
});
