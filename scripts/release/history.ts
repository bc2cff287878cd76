import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  paginateListExecutions,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { taskPlaceholder } from '../../lib/constructs/placeholders.ts';
import { taskDomains } from '../../lib/functions.ts';
import { Story, type Call } from './story.ts';

/** By which placeholder definitions call the function of an ARN: here functions are named by their logical ids. */
const placeholderOf = (arn: string): string => {
  const name = (arn.split(':')[6] ?? '').toLowerCase();
  const found = taskDomains.map(taskPlaceholder).find((one) => name.startsWith(one.toLowerCase()));
  if (found === undefined) throw new Error(`${arn} is the function of no tasks`);
  return found;
};

const at = ({ timestamp }: HistoryEvent): string => (timestamp ?? new Date(0)).toISOString();

/** What a function's error said, without where in the code it was. */
const messageIn = (cause = '{}'): string =>
  (JSON.parse(cause) as { readonly errorMessage?: string }).errorMessage ?? '';

/** The call that an event is about: its scheduling stands some events before. */
const scheduledBefore = (
  events: ReadonlyMap<number, HistoryEvent>,
  calls: ReadonlyMap<number, Call>,
  { previousEventId = 0 }: HistoryEvent,
): Call | undefined => {
  for (let id = previousEventId; id > 0; id = events.get(id)?.previousEventId ?? 0) {
    const call = calls.get(id);
    if (call !== undefined) return call;
  }
  return undefined;
};

/** The calls of a history, in their order, each with how it ended. */
const callsIn = (history: readonly HistoryEvent[]): readonly Call[] => {
  const events = new Map(history.map((event) => [event.id ?? 0, event]));
  const calls = new Map<number, Call>();
  for (const event of history) {
    const {
      taskScheduledEventDetails: scheduled,
      taskSucceededEventDetails: done,
      taskFailedEventDetails: failed,
    } = event;
    if (scheduled !== undefined) {
      const { FunctionName, Payload } = JSON.parse(scheduled.parameters ?? '{}') as {
        readonly FunctionName: string;
        readonly Payload: Call['payload'];
      };
      calls.set(event.id ?? 0, { at: at(event), function: placeholderOf(FunctionName), payload: Payload });
    }
    const call = (done ?? failed) ? scheduledBefore(events, calls, event) : undefined;
    if (call === undefined) continue;
    if (failed !== undefined)
      Object.assign(call, { error: failed.error ?? '', message: messageIn(failed.cause) });
    if (done === undefined) continue;
    const output = JSON.parse(done.output ?? 'null') as { readonly Payload?: Call['answer'] };
    Object.assign(
      call,
      done.resource === 'invoke' ? { answer: output.Payload } : { answer: output, answeredAt: at(event) },
    );
  }
  return [...calls.values()];
};

const historyOf = async (client: SFNClient, executionArn: string): Promise<readonly HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000, ...(nextToken && { nextToken }) }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return events;
};

/** The executions of its distributed Maps. */
const childrenOf = async (
  client: SFNClient,
  history: readonly HistoryEvent[],
): Promise<readonly string[]> => {
  const arns: string[] = [];
  for (const { mapRunStartedEventDetails: map } of history)
    if (map?.mapRunArn !== undefined)
      for await (const { executions = [] } of paginateListExecutions(
        { client },
        { mapRunArn: map.mapRunArn },
      ))
        arns.push(...executions.map(({ executionArn = '' }) => executionArn));
  return arns;
};

/** In express mode they have no history: what they asked nobody can tell. */
const isExpress = (executionArn: string): boolean => executionArn.includes(':express:');

/** An execution that has ended, as a story; none where a part of it cannot be told. */
export const storyOf = async (
  client: SFNClient,
  machine: string,
  executionArn: string,
): Promise<Story | undefined> => {
  const {
    name,
    startDate,
    input = '{}',
    output,
    status,
  } = await client.send(new DescribeExecutionCommand({ executionArn }));
  const history = await historyOf(client, executionArn);
  const children = await childrenOf(client, history);
  if (children.some(isExpress)) return undefined;
  const histories = await Promise.all(children.map((child) => historyOf(client, child)));
  return Story.parse({
    machine,
    name,
    begun: startDate?.toISOString(),
    input: JSON.parse(input),
    calls: [history, ...histories].flatMap(callsIn),
    status,
    ...(output !== undefined && { output: JSON.parse(output) }),
  });
};
