import type { HistoryEvent } from '../history/event.ts';

const WIDTH = 140;
const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
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
export const storyOf = (events: readonly HistoryEvent[], begin: number): string =>
  events
    .flatMap(({ id: _id, previousEventId: _previous, timestamp, type, ...details }) => {
      const line = LINES[type.endsWith('StateEntered') ? 'StateEntered' : type];
      const at = `+${(Math.round(timestamp * 1_000) - begin) / 1_000}s`;
      return line ? [`${at.padEnd(10)} ${line(Object.values(details)[0] ?? {})}`] : [];
    })
    .join('\n');
