import type { HistoryEvent } from '../history/event.ts';

const WIDTH = 140;
/** Lines of a long story: how it began, and how it ended. */
const [FIRST, LAST] = [10, 50];
/** Of a call's answer, what is about the call and not about what was asked. */
const METADATA = /"SdkHttpMetadata":.*?"SdkResponseMetadata":\{.*?\},?/;

const short = (value: unknown): string => {
  const text = (typeof value === 'string' ? value : JSON.stringify(value ?? '')).replace(METADATA, '');
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
};

type Line = (details: Readonly<Record<string, unknown>>) => string;

const failed: Line = ({ error = '', cause = '' }) => `${String(error)} ${short(cause)}`;

/** What a reader wants to know first, by type of event; the rest is left to the history itself. */
const LINES: Readonly<Record<string, Line>> = {
  StateEntered: ({ name, input }) => `→ ${String(name)} ${short(input)}`,
  TaskScheduled: ({ resourceType, resource, parameters }) =>
    `    calls ${String(resourceType)}:${String(resource)} ${short(parameters)}`,
  TaskSubmitted: () => '    submitted, waits',
  TaskSucceeded: ({ output }) => `    = ${short(output)}`,
  TaskFailed: (details) => `    ✗ ${failed(details)}`,
  TaskTimedOut: (details) => `    ✗ timed out ${failed(details)}`,
  EvaluationFailed: ({ state, location, cause }) =>
    `    ✗ ${String(state)} ${String(location ?? '')}: ${short(cause)}`,
  ExecutionSucceeded: ({ output }) => `SUCCEEDED ${short(output)}`,
  ExecutionFailed: (details) => `FAILED ${failed(details)}`,
  ExecutionTimedOut: (details) => `TIMED OUT ${failed(details)}`,
  ExecutionAborted: (details) => `ABORTED ${failed(details)}`,
};

/** An execution told in short, for the messages of assertions that failed. */
export function storyOf(events: readonly HistoryEvent[], begin: number): string {
  const lines = events.flatMap(({ id: _id, previousEventId: _previous, timestamp, type, ...details }) => {
    const line = LINES[type.endsWith('StateEntered') ? 'StateEntered' : type];
    const at = `+${(Math.round(timestamp * 1_000) - begin) / 1_000}s`;
    return line ? [`${at.padEnd(10)} ${line(Object.values(details)[0] ?? {})}`] : [];
  });
  const left = lines.length - FIRST - LAST;
  if (left <= 0) return lines.join('\n');
  return [...lines.slice(0, FIRST), `… ${left} more …`, ...lines.slice(-LAST)].join('\n');
}
