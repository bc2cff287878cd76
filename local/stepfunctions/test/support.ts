import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  type DescribeExecutionOutput,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import { startEngine, TravellingClock, type Engine, type EngineOptions } from '../src/index.ts';

export const ROLE = 'arn:aws:iam::123456789012:role/test';
export const LAMBDA = 'arn:aws:states:::lambda:invoke';
export const CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
/** The frozen clocks of the tests start here. */
export const EPOCH = Date.UTC(2026, 0, 1);

export type Functions = Record<string, (payload: Record<string, unknown>) => unknown>;

/** What a function throws to fail as Lambda reports it. */
export class FunctionError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Runs the test's functions by name, failing as Lambda does. */
export const invokerOf =
  (functions: Functions): EngineOptions['invoke'] =>
  async (name, payload) => {
    const handler = functions[name] ?? functions[/:function:([^:]+)/.exec(name)?.[1] ?? ''];
    if (!handler) throw new FunctionError('ResourceNotFoundException', `Function not found: ${name}`);
    try {
      return { payload: (await handler(payload as Record<string, unknown>)) ?? null };
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      return { payload: { errorType: error.name, errorMessage: error.message }, functionError: 'Unhandled' };
    }
  };

const clientOf = (url: string): SFNClient =>
  new SFNClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    disableHostPrefix: true,
    maxAttempts: 1,
  });

export const temporaryDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

export interface Told extends DescribeExecutionOutput {
  readonly arn: string;
  readonly value: unknown;
  readonly events: HistoryEvent[];
  /** Events without what only AWS's clock and chance decide. */
  readonly types: string[];
}

let names = 0;

/** An engine on a directory of its own with a clock that only moves when told. */
export class Bench {
  readonly directory: string;
  readonly clock: TravellingClock;
  readonly functions: Functions;
  readonly #options: Partial<EngineOptions>;
  #engine: Engine | undefined;
  #client: SFNClient | undefined;

  constructor(functions: Functions = {}, options: Partial<EngineOptions> = {}) {
    this.directory = options.dataDir ?? temporaryDirectory();
    this.clock = new TravellingClock({ base: () => 0, offset: EPOCH });
    this.functions = functions;
    this.#options = options;
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('not started');
    return this.#engine;
  }

  get client(): SFNClient {
    if (!this.#client) throw new Error('not started');
    return this.#client;
  }

  async start(): Promise<this> {
    this.#engine = await startEngine({
      ...{ dataDir: this.directory, port: 0, clock: this.clock, invoke: invokerOf(this.functions), seed: 1 },
      ...this.#options,
    });
    this.#client = clientOf(this.#engine.url);
    return this;
  }

  async stop(): Promise<void> {
    this.#client?.destroy();
    await this.#engine?.close();
    this.#engine = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async create(
    definition: object,
    name = `machine-${names++}`,
    type: 'STANDARD' | 'EXPRESS' = 'STANDARD',
  ): Promise<string> {
    const text = JSON.stringify({ QueryLanguage: 'JSONata', ...definition });
    const { stateMachineArn } = await this.client.send(
      new CreateStateMachineCommand({ name, definition: text, roleArn: ROLE, type }),
    );
    return String(stateMachineArn);
  }

  /** Starts an execution and waits until nothing can run any more. */
  async begin(machine: string, input: unknown = {}, name?: string): Promise<string> {
    const { executionArn } = await this.client.send(
      new StartExecutionCommand({
        stateMachineArn: machine,
        input: JSON.stringify(input),
        ...(name && { name }),
      }),
    );
    await this.engine.idle();
    return String(executionArn);
  }

  async tell(arn: string): Promise<Told> {
    const described = await this.client.send(new DescribeExecutionCommand({ executionArn: arn }));
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.client.send(
        new GetExecutionHistoryCommand({
          executionArn: arn,
          maxResults: 1000,
          ...(nextToken && { nextToken }),
        }),
      );
      events.push(...(page.events ?? []));
      nextToken = page.nextToken;
    } while (nextToken);
    const value = described.output === undefined ? undefined : (JSON.parse(described.output) as unknown);
    return { ...described, arn, value, events, types: events.map(({ type }) => String(type)) };
  }

  async run(definition: object, input: unknown = {}): Promise<Told> {
    return this.tell(await this.begin(await this.create(definition), input));
  }

  /** One state that ends the machine. */
  async runState(state: object, input: unknown = {}): Promise<Told> {
    return this.run({ StartAt: 'S', States: { S: { End: true, ...state } } }, input);
  }

  async travel(seconds: number): Promise<void> {
    await this.clock.advanceTo(this.clock.now() + seconds * 1_000, () => this.engine.idle());
  }
}

export async function bench(functions: Functions = {}, options: Partial<EngineOptions> = {}): Promise<Bench> {
  const made = await new Bench(functions, options).start();
  onTestFinished(() => made.stop());
  return made;
}

/** `3<2 PassStateExited`: an event's id, what it hangs from, its type. */
export const chain = (events: readonly HistoryEvent[]): string[] =>
  events.map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`);

/** The name of the error that a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}
