/**
 * One event of an execution's history, in the shape GetExecutionHistory answers.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html
 */
export interface HistoryEvent {
  readonly timestamp: number;
  readonly type: string;
  readonly id: number;
  readonly previousEventId: number;
  readonly [details: `${string}EventDetails`]: Details | undefined;
}

export type Details = Readonly<Record<string, unknown>>;

/** AWS ends an execution whose history would grow past this. */
export const MAX_EVENTS = 25_000;

export const NOT_TRUNCATED = { truncated: false } as const;
