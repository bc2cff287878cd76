import {
  flag,
  isCount,
  pageSize,
  pageToken,
  positionOf,
  requiredText,
  type Input,
} from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import type { HistoryEvent } from '../history/event.ts';

const DATA = new Set([
  'input',
  'inputDetails',
  'output',
  'outputDetails',
  'assignedVariables',
  'assignedVariablesDetails',
]);

/** The event without what states passed on, when the caller asks so. */
function withoutData(event: HistoryEvent): HistoryEvent {
  const bare = Object.entries(event).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [key, value];
    return [key, Object.fromEntries(Object.entries(value).filter(([name]) => !DATA.has(name)))];
  });
  return Object.fromEntries(bare) as HistoryEvent;
}

export const getExecutionHistory: Operation = async ({ house, executions }, input: Input) => {
  const arn = requiredText(input, 'executionArn');
  const backwards = flag(input, 'reverseOrder') ?? false;
  const size = pageSize(input);
  const position = positionOf(input, isCount);
  const found = await house.conductor.read(() => {
    const from = position ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    return house.store.executions.events(executions.find(arn).id, from, size + 1, backwards);
  });
  const page = found.slice(0, size);
  const next = found[size];
  return {
    events: flag(input, 'includeExecutionData') === false ? page.map(withoutData) : page,
    ...(next && { nextToken: pageToken(next.id) }),
  };
};
