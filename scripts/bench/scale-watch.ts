import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListMapRuns,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { startEngine, TravellingClock } from '@liban/stepfunctions';
import { started } from './executions.ts';

const definition = readFileSync(
  join(import.meta.dirname, '../../statemachines/deadline-watch.asl.json'),
  'utf8',
)
  .replaceAll('${Partition}', 'aws')
  .replaceAll('${DeadlinesTasks}', 'arn:aws:lambda:us-east-1:123456789012:function:deadlines-tasks');

type Tasks = Readonly<Record<string, (input: unknown) => Promise<object>>>;

export interface Watched {
  /** Executions of shards. */
  readonly children: number;
  /** Executions that did not succeed, of the machine or of a shard. */
  readonly failed: number;
  /** Events of the longest history. */
  readonly longest: number;
}

/** So many executions of `deadline-watch` at once, on the local engine, until all have ended. */
export const watchOnce = async (dataDir: string, tasks: Tasks, executions: number): Promise<Watched> => {
  const engine = await startEngine({
    ...{ dataDir, port: 0, clock: new TravellingClock() },
    invoke: async (_, payload) => {
      const { task } = payload as { readonly task: string };
      return { payload: (await tasks[task]?.(payload)) ?? null };
    },
  });
  const client = new SFNClient({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const { stateMachineArn = '' } = await client.send(
      new CreateStateMachineCommand({
        name: 'deadline-watch',
        roleArn: 'arn:aws:iam::123456789012:role/bench',
        definition,
      }),
    );
    const ended = async (executionArn: string): Promise<string> => {
      for (;;) {
        const { status = '' } = await client.send(new DescribeExecutionCommand({ executionArn }));
        if (status !== 'RUNNING') return status;
        await sleep(200);
      }
    };
    const eventsOf = async (executionArn: string): Promise<number> => {
      let count = 0;
      for await (const { events = [] } of paginateGetExecutionHistory(
        { client, pageSize: 1_000 },
        { executionArn },
      ))
        count += events.length;
      return count;
    };
    const childrenOf = async (executionArn: string) => {
      const children: { arn: string; status: string }[] = [];
      for await (const { mapRuns = [] } of paginateListMapRuns({ client }, { executionArn }))
        for (const { mapRunArn } of mapRuns)
          for await (const { executions: some = [] } of paginateListExecutions({ client }, { mapRunArn }))
            children.push(...some.map(({ executionArn: arn = '', status = '' }) => ({ arn, status })));
      return children;
    };
    const arns = await Promise.all(
      Array.from({ length: executions }, () => started(client, stateMachineArn)),
    );
    const statuses = await Promise.all(arns.map(ended));
    const children = (await Promise.all(arns.map(childrenOf))).flat();
    const events = await Promise.all([...arns, ...children.map(({ arn }) => arn)].map(eventsOf));
    return {
      children: children.length,
      failed: [...statuses, ...children.map(({ status }) => status)].filter((one) => one !== 'SUCCEEDED')
        .length,
      longest: Math.max(...events),
    };
  } finally {
    client.destroy();
    await engine.close();
  }
};
