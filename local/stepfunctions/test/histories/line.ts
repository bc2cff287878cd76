import type { HistoryEvent } from '@aws-sdk/client-sfn';

/**
 * An event as one line: what it is, what it hangs from, and all of its details but those of truncation, which are always
 * the same here. `3<2 PassStateExited Name output`, `5<4 TaskFailed {"error":"E"}`.
 */
export function lineOf(event: HistoryEvent): string {
  const [, details] = Object.entries(event).find(([key]) => key.endsWith('EventDetails')) ?? [];
  const head = `${event.id}<${event.previousEventId} ${event.type}`;
  return details === undefined ? head : `${head} ${told(details as Record<string, unknown>)}`;
}

function told(details: Readonly<Record<string, unknown>>): string {
  const { name, input, output, assignedVariables, ...more } = details;
  const { inputDetails, outputDetails, assignedVariablesDetails, roleArn: _role, ...rest } = more;
  for (const shown of [inputDetails, outputDetails, assignedVariablesDetails])
    if (shown !== undefined && JSON.stringify(shown) !== '{"truncated":false}')
      throw new Error(`truncated: ${JSON.stringify(details)}`);
  const parts = [name, input, output].filter((part) => part !== undefined).map(String);
  if (assignedVariables !== undefined) parts.push(`assigned ${sorted(assignedVariables as object)}`);
  if (Object.keys(rest).length > 0) parts.push(sorted(rest));
  return parts.join(' ');
}

const sorted = (value: object): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );

/** A history as AWS has it, with the machine that it is of. */
export interface RecordedHistory {
  readonly rule: string;
  /** Where it is not recorded as it stands, but follows from what is. */
  readonly known?: 'documented' | 'ours';
  readonly definition: object;
  readonly input?: unknown;
  /** Seconds to let pass, one after the other, for what waits. */
  readonly travel?: readonly number[];
  readonly events: readonly string[];
}
