import {
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  StartExecutionCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** The machines of a running instance, by their short names: `joint-installation`. */
export const machinesOf = async (client: SFNClient): Promise<ReadonlyMap<string, string>> => {
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({ maxResults: 1_000 }));
  return new Map(
    stateMachines.map(({ name = '', stateMachineArn = '' }) => [
      name.replace(/^[^-]*-/, ''),
      stateMachineArn,
    ]),
  );
};

export const executionsOf = async (client: SFNClient, stateMachineArn: string): Promise<string[]> => {
  const arns: string[] = [];
  for await (const { executions } of paginateListExecutions({ client }, { stateMachineArn })) {
    arns.push(...(executions ?? []).map(({ executionArn = '' }) => executionArn));
  }
  return arns;
};

export const started = async (client: SFNClient, stateMachineArn: string): Promise<string> => {
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input: '{}' }));
  return executionArn ?? '';
};

/** What AWS bills as a transition: every state entered, and every retry of a task. */
const transitionsIn = (events: readonly HistoryEvent[]): number => {
  const count = (pattern: RegExp) => events.filter(({ type = '' }) => pattern.test(type)).length;
  const retries = count(/^TaskScheduled$/) - count(/^TaskStateEntered$/);
  return count(/StateEntered$/) + Math.max(0, retries);
};

/** Transitions, and the tasks among them: each of those calls a function. */
export const transitionsOf = async (
  client: SFNClient,
  executionArn: string,
): Promise<{ transitions: number; tasks: number }> => {
  const events: HistoryEvent[] = [];
  const pages = paginateGetExecutionHistory({ client, pageSize: 1_000 }, { executionArn });
  for await (const page of pages) events.push(...(page.events ?? []));
  return {
    transitions: transitionsIn(events),
    tasks: events.filter(({ type }) => type === 'TaskScheduled').length,
  };
};
