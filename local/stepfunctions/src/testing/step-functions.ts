import { EngineCore } from '../engine.ts';
import { TravellingClock } from '../clock.ts';
import type { HistoryEvent } from '../history/event.ts';
import type { FunctionInvoker } from '../integrations/lambda.ts';
import { checkedFile } from '../mocks/faults.ts';
import type { MockCall, MockFile, TestCase, Unmatched } from '../mocks/format.ts';
import { loadMocks } from '../mocks/load.ts';
import type { EngineOptions } from '../options.ts';
import { OPERATIONS } from '../operations/index.ts';
import { ProtocolServer } from '../protocol/server.ts';
import type { ExecutionRecord } from '../store/records.ts';
import { coverage } from './coverage/collector.ts';
import { load, type Definition, type Substitutions } from './definition.ts';
import { millisecondsOf, type Duration } from '../time/duration.ts';
import { functionName, handlerOf, invokerOf, type Functions } from './functions.ts';
import { Run, type Call, type RunHost } from './run.ts';

export interface StepFunctionsOptions extends Pick<
  EngineOptions,
  'region' | 'account' | 'dynamodbEndpoint' | 'sns' | 'sqs' | 'events' | 'integrations'
> {
  /** When the test begins; its clock moves only when told. Default: 2026-01-01T00:00Z. */
  readonly at?: Date | string | number;
  /** Handlers of Lambda functions by name, called in this process. */
  readonly functions?: Functions | FunctionInvoker;
  /** A mock file, by its path or as it is: test cases that runs name. */
  readonly mocks?: string | MockFile;
  /** What becomes of calls that nothing here answers; refused unless told. */
  readonly unmatched?: Unmatched;
  /** What stands for `${…}` in definitions. */
  readonly substitutions?: Substitutions;
  readonly roleArn?: string;
  /** Tokens, jitter and random functions follow from it. */
  readonly seed?: number;
}

export interface RunOptions {
  readonly input?: unknown;
  /** Mocks by state, or the name of a test case of the mock file. */
  readonly mocks?: TestCase | string;
  /** The execution's name. */
  readonly name?: string;
}

export interface MachineOptions {
  /** Default: the name of the definition's file. */
  readonly name?: string;
  readonly substitutions?: Substitutions;
}

export interface StateOptions {
  /** Which state of a machine; not needed where the definition is a state's own. */
  readonly state?: string;
  readonly input?: unknown;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context?: object;
  /** `Return` or `Throw`, as in a mock file. */
  readonly mock?:
    { readonly Return: unknown } | { readonly Throw: { readonly Error: string; readonly Cause?: string } };
  /** Attempts made before. */
  readonly attempt?: number;
  readonly fieldValidation?: 'STRICT' | 'PRESENT' | 'NONE';
}

export interface StateResult {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly output: unknown;
  readonly nextState: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** The evaluated `Arguments` of a task. */
  readonly arguments: unknown;
}

const BEGIN = '2026-01-01T00:00:00.000Z';

/** An engine of the test's own: in memory, in this process, its clock standing until it is moved. */
export class StepFunctions {
  readonly clock: TravellingClock;
  readonly #core: EngineCore;
  readonly #options: StepFunctionsOptions;
  readonly #calls: Call[] = [];
  readonly #responses: MockFile['MockedResponses'];
  #server: ProtocolServer | undefined;
  #made = 0;

  constructor(options: StepFunctionsOptions = {}) {
    this.#options = options;
    const { functions = {}, mocks = {}, unmatched = 'refuse', at = BEGIN, seed = 1 } = options;
    const loaded = typeof mocks === 'string' ? loadMocks(mocks) : { file: checkedFile(mocks) };
    this.#responses = loaded.file.MockedResponses;
    this.clock = new TravellingClock({ base: () => 0, offset: new Date(at).getTime(), rate: 0 });
    const { region, account, dynamodbEndpoint, sns, sqs, events, integrations } = options;
    this.#core = new EngineCore({
      ...{ port: 0, clock: this.clock, durability: 'process', seed, watcher: coverage },
      ...defined({ region, account, dynamodbEndpoint, sns, sqs, events, integrations }),
      invoke: typeof functions === 'function' ? functions : invokerOf(functions),
      mocks: {
        ...{ ...loaded, unmatched },
        isOwn: (call) => this.#isOwn(call),
        onCall: (call) => this.#calls.push({ ...call, at: this.now }),
      },
    });
  }

  /** Calls that stay inside the test: of its functions, its machines, and of services that it gave. */
  #isOwn({ resource, arguments: given }: MockCall): boolean {
    const { functions = {}, dynamodbEndpoint, sns, sqs, events, integrations } = this.#options;
    const argument = (name: string) =>
      String((given as Readonly<Record<string, unknown>> | null)?.[name] ?? '');
    const service = /:states:[^:]*:[^:]*:(?:aws-sdk:)?([^:]+)/.exec(resource)?.[1] ?? '';
    if (service === 'lambda')
      return (
        typeof functions === 'function' ||
        handlerOf(functions, functionName(argument('FunctionName'))) !== undefined
      );
    if (service === 'states' || service === 'sfn') return true;
    const services: Readonly<Record<string, unknown>> = { dynamodb: dynamodbEndpoint, sns, sqs, events };
    if (services[service] !== undefined) return true;
    return (integrations ?? []).some((one) => one.find(resource.split(':').slice(5).join(':')));
  }

  get now(): Date {
    return new Date(this.clock.now());
  }

  /** Makes a state machine, and answers its ARN; of a file it is made once. */
  async machine(definition: Definition, options: MachineOptions = {}): Promise<string> {
    const { text, name: fileName } = load(
      definition,
      options.substitutions ?? this.#options.substitutions ?? {},
    );
    const name = options.name ?? fileName ?? `machine-${++this.#made}`;
    const { stateMachineArn } = await this.#operation('CreateStateMachine', {
      ...{ name, definition: text },
      roleArn: this.#options.roleArn ?? 'arn:aws:iam::123456789012:role/test',
    });
    if (fileName !== undefined) coverage.know(String(stateMachineArn), name, text);
    return String(stateMachineArn);
  }

  /** Starts an execution of a definition, or of a machine made before, and lets it run as far as it can by itself. */
  async run(
    definition: Definition,
    { input = {}, mocks, name, ...rest }: RunOptions & MachineOptions = {},
  ): Promise<Run> {
    const isArn = typeof definition === 'string' && definition.startsWith('arn:');
    const machine = isArn ? definition : await this.machine(definition, rest);
    const execution = name ?? `run-${++this.#made}`;
    const testCase = typeof mocks === 'object' ? this.#case(machine, execution, mocks) : mocks;
    const { executionArn } = await this.#operation('StartExecution', {
      ...{ stateMachineArn: testCase === undefined ? machine : `${machine}#${testCase}`, name: execution },
      input: JSON.stringify(input),
    });
    await this.settled();
    return new Run(String(executionArn), this.#host);
  }

  /** An execution that something else started: a task of another one, a client. */
  find(executionArn: string): Run {
    return new Run(executionArn, this.#host);
  }

  #case(machine: string, name: string, states: TestCase): string {
    const machineName = machine.split(':').at(-1) ?? '';
    checkedFile({
      StateMachines: { [machineName]: { TestCases: { [name]: states } } },
      ...(this.#responses && { MockedResponses: this.#responses }),
    });
    this.#core.services.house.world.mocks?.add(machineName, name, states);
    return name;
  }

  /** Runs one state by itself, as TestState does. */
  async state(definition: Definition, options: StateOptions = {}): Promise<StateResult> {
    const { text } = load(definition, this.#options.substitutions ?? {});
    const { state, input = {}, variables, context, mock, attempt, fieldValidation } = options;
    const answer = await this.#operation('TestState', {
      ...{ definition: text, input: JSON.stringify(input), inspectionLevel: 'DEBUG' },
      ...(state !== undefined && { stateName: state }),
      ...(variables && { variables: JSON.stringify(variables) }),
      ...(context && { context: JSON.stringify(context) }),
      ...(attempt !== undefined && { stateConfiguration: { retrierRetryCount: attempt } }),
      ...(mock && {
        mock: {
          ...('Return' in mock
            ? { result: JSON.stringify(mock.Return) }
            : { errorOutput: { error: mock.Throw.Error, cause: mock.Throw.Cause ?? '' } }),
          ...(fieldValidation && { fieldValidationMode: fieldValidation }),
        },
      }),
    });
    const told = answer as Partial<Record<'status' | 'output' | 'nextState' | 'error' | 'cause', string>>;
    const { afterArguments } = answer['inspectionData'] as { readonly afterArguments?: string };
    return {
      status: told.status as StateResult['status'],
      output: told.output === undefined ? undefined : (JSON.parse(told.output) as unknown),
      ...{ nextState: told.nextState, error: told.error, cause: told.cause },
      arguments: afterArguments === undefined ? undefined : (JSON.parse(afterArguments) as unknown),
    };
  }

  /** Lets time pass; everything due on the way happens at its moment. */
  advance(duration: Duration): Promise<void> {
    return this.advanceTo(this.clock.now() + millisecondsOf(duration));
  }

  async advanceTo(moment: Date | string | number): Promise<void> {
    await this.clock.advanceTo(new Date(moment).getTime(), () => this.settled());
  }

  /** Goes to the next moment anything waits for, and answers it; undefined when nothing waits. */
  async next(): Promise<Date | undefined> {
    await this.settled();
    const due = this.clock.nextDue;
    if (due === undefined) return undefined;
    await this.advanceTo(due);
    return this.now;
  }

  /** Resolves when nothing can run but for time or a callback. */
  settled(): Promise<void> {
    return this.#core.conductor.idle();
  }

  /** Where AWS's protocol is spoken, for code that brings its own client; opened when first asked for. */
  async url(): Promise<string> {
    this.#server ??= new ProtocolServer(this.#core.services);
    return this.#server.listen(0);
  }

  async close(): Promise<void> {
    await this.#server?.close();
    await this.#core.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #operation(name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
    const operation = OPERATIONS[name];
    if (!operation) throw new Error(`There is no operation ${name}`);
    return operation(this.#core.services, input as Readonly<Record<string, unknown>>);
  }

  readonly #host: RunHost = {
    record: (arn) => this.#record(arn),
    history: (arn) => this.#history(arn),
    calls: (arn) => this.#calls.filter(({ execution }) => execution === arn),
    advance: (duration) => this.advance(duration),
    next: () => this.next(),
    report: async (operation, input) => {
      await this.#operation(operation, input);
      await this.settled();
    },
  };

  #record(arn: string): ExecutionRecord {
    return this.#core.services.executions.find(arn);
  }

  #history(arn: string): readonly HistoryEvent[] {
    const { executions } = this.#core.services.house.store;
    return executions.history(this.#record(arn).id);
  }
}

/** An engine for one test, or for a file of them. In memory: nothing is left behind when it is not closed. */
export const stepFunctions = (options: StepFunctionsOptions = {}): StepFunctions =>
  new StepFunctions(options);

/** Without the members that are undefined: an option that is absent is not the same as one that is undefined. */
function defined<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
