import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { startEngine, TravellingClock } from '@liban/stepfunctions';

/** What a mocked task answers: a value, or what it throws becomes an error as Lambda reports it. */
export type MockedTask = (payload: Readonly<Record<string, unknown>>) => unknown;

const place = 'arn:aws:lambda:us-east-1:123456789012:function:';
const begin = Date.parse('2026-03-02T01:00:00.000Z');

/** A machine of `statemachines/` on the engine, its tasks mocked by name, its clock moved only when told. */
export interface RunningMachine {
  readonly clock: TravellingClock;
  start(input: object): Promise<void>;
  answer(token: string, output: object): Promise<void>;
  advance(ms: number): Promise<void>;
  status(): Promise<{ status: string | undefined; output: unknown }>;
  history(): Promise<readonly HistoryEvent[]>;
  close(): Promise<void>;
}

export const openMachine = async (
  name: string,
  tasks: Readonly<Record<string, MockedTask>>,
): Promise<RunningMachine> => {
  const clock = new TravellingClock({ base: () => begin });
  const dataDir = await mkdtemp(join(tmpdir(), `${name}-`));
  const engine = await startEngine({
    dataDir,
    port: 0,
    clock,
    durability: 'process',
    seed: 1,
    invoke: (_, payload) => {
      const given = payload as { task: string } & Record<string, unknown>;
      try {
        const task = tasks[given.task];
        if (!task) throw new Error(`No mocked task ${given.task}`);
        return Promise.resolve({ payload: task(given) });
      } catch (error) {
        const { name: errorType, message: errorMessage } = error as Error;
        return Promise.resolve({
          payload: { errorType, errorMessage, trace: [] },
          functionError: 'Unhandled',
        });
      }
    },
  });
  const client = new SFNClient({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const definition = (await readFile(`statemachines/${name}.asl.json`, 'utf8'))
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${StateMachines}', 'arn:aws:states:us-east-1:123456789012:stateMachine:')
    .replaceAll(/\$\{(\w+)Tasks\}/g, `${place}$1Tasks`);
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name, definition, roleArn: 'arn:aws:iam::123456789012:role/r' }),
  );
  let executionArn: string | undefined;
  const settle = () => engine.idle();
  return {
    clock,
    start: async (input) => {
      ({ executionArn } = await client.send(
        new StartExecutionCommand({ stateMachineArn, name: 'one', input: JSON.stringify(input) }),
      ));
      await settle();
    },
    answer: async (taskToken, output) => {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      await settle();
    },
    advance: (ms) => clock.advanceTo(clock.now() + ms, settle),
    status: async () => {
      const { status, output } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return { status, output: output === undefined ? undefined : (JSON.parse(output) as unknown) };
    },
    history: async () => {
      const { events = [] } = await client.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 }),
      );
      return events;
    },
    close: async () => {
      client.destroy();
      await engine.close();
      await rm(dataDir, { recursive: true });
    },
  };
};

/** How many states were entered: what AWS charges for. */
export const transitions = (events: readonly HistoryEvent[]): number =>
  events.filter(({ type }) => type?.endsWith('StateEntered')).length;

/** What the SDK says of its own call: ids and headers, no part of what happened. */
const metadata = /,?\\"SdkHttpMetadata\\":.*?\\"SdkResponseMetadata\\":\{.*?\},?/g;

/**
 * A history as a line for each event (task tokens follow from the seed), to be compared with a recorded one: a changed
 * definition shows up as a difference that can be read. `npx vitest run --project workflows -u` records it anew.
 */
export const golden = (events: readonly HistoryEvent[]): string =>
  events
    .map(({ id, previousEventId, timestamp, type, ...details }) => {
      const at = ((timestamp?.getTime() ?? 0) - begin) / 1_000;
      const text = JSON.stringify(Object.values(details)[0] ?? {}).replaceAll(metadata, ',');
      return `${id} ← ${previousEventId} +${at}s ${type} ${text}`;
    })
    .join('\n')
    .concat('\n');
