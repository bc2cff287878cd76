import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { instantOf, type Instant } from '../../law/instant.ts';

export interface Visit {
  readonly state: string;
  readonly enteredAt: Instant;
  readonly leftAt?: Instant;
}

export interface Wait {
  readonly state: string;
  readonly since: Instant;
  /** When the task times out, where it has a limit. */
  readonly until?: Instant;
}

export interface Failure {
  readonly error?: string;
  readonly cause?: string;
  readonly state?: string;
}

const at = ({ timestamp }: HistoryEvent): Instant => instantOf(timestamp?.getTime() ?? 0);

/** A function's failure as its message alone, in our own words (`common/fault.ts`): its place is for the log. */
export const messageOf = (cause: string): string => {
  try {
    const parsed = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof parsed.errorMessage === 'string' ? parsed.errorMessage : cause;
  } catch {
    return cause;
  }
};

/** What an event says of a failure, of a task or of the whole. */
export const failureIn = (
  event: HistoryEvent,
): { error?: string | undefined; cause?: string | undefined } | undefined =>
  event.executionFailedEventDetails ??
  event.executionAbortedEventDetails ??
  event.executionTimedOutEventDetails ??
  event.taskFailedEventDetails ??
  event.taskTimedOutEventDetails;

/** The history of an execution as an operator reads it: where it was, where it waits, why it failed. */
export const readHistory = (events: readonly HistoryEvent[]) => {
  const passed: { state: string; enteredAt: Instant; leftAt?: Instant; entry: number }[] = [];
  const visitOf = new Map<number, (typeof passed)[number]>();
  const waits = new Map<(typeof passed)[number], Instant>();
  const failures = new Map<string, number>();
  let failure: Failure | undefined;

  for (const event of events) {
    const id = event.id ?? 0;
    const before = visitOf.get(event.previousEventId ?? 0);
    const entered = event.stateEnteredEventDetails?.name;
    if (entered !== undefined) {
      const visit = { state: entered, enteredAt: at(event), entry: id };
      passed.push(visit);
      visitOf.set(id, visit);
      continue;
    }
    const exited = event.stateExitedEventDetails?.name;
    const visit =
      exited === undefined
        ? before
        : passed.findLast(({ state, leftAt }) => state === exited && leftAt === undefined);
    if (visit) visitOf.set(id, visit);
    if (visit && exited !== undefined) visit.leftAt = at(event);
    const timeout = event.taskScheduledEventDetails?.timeoutInSeconds;
    if (visit && timeout !== undefined)
      waits.set(visit, instantOf((event.timestamp?.getTime() ?? 0) + timeout * 1_000));
    const isTry = event.taskFailedEventDetails ?? event.taskTimedOutEventDetails;
    if (isTry && before) failures.set(before.state, (failures.get(before.state) ?? 0) + 1);
    const failed = failureIn(event);
    if (failed)
      failure = {
        ...(failed.error !== undefined && { error: failed.error }),
        ...(failed.cause !== undefined && { cause: messageOf(failed.cause) }),
        ...(before && { state: before.state }),
      };
  }
  const waitingIn = passed
    .filter(({ leftAt }) => leftAt === undefined)
    .map((visit): Wait => {
      const until = waits.get(visit);
      return { state: visit.state, since: visit.enteredAt, ...(until !== undefined && { until }) };
    });
  return { passed: passed.map(({ entry: _, ...visit }): Visit => visit), waitingIn, failure, failures };
};
