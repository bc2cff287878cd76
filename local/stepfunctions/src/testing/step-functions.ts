import { TravellingClock } from '../clock.ts';
import { EngineCore } from '../engine.ts';
import { checkedFile } from '../mocks/faults.ts';
import type { MockFile, TestCase } from '../mocks/format.ts';
import { loadMocks } from '../mocks/load.ts';
import { OPERATIONS } from '../operations/index.ts';
import { ProtocolServer } from '../protocol/server.ts';
import type { ExecutionRecord } from '../store/records.ts';
import { millisecondsOf, type Duration } from '../time/duration.ts';
import { coverage } from './coverage/collector.ts';
import { load, type Definition } from './definition.ts';
import { invokerOf } from './functions.ts';
import {
  ENGINE_OPTIONS,
  type MachineOptions,
  type RunOptions,
  type StateOptions,
  type StateResult,
  type StepFunctionsOptions,
} from './options.ts';
import { isOwn } from './own.ts';
import { Run, type Call, type RunHost } from './run.ts';
import { stateInput, stateResult } from './state.ts';

const BEGIN = '2026-01-01T00:00:00.000Z';

/** An engine of the test's own: in memory, in this process, its clock standing until it is moved. */
export class StepFunctions {
  readonly clock: TravellingClock;
  readonly #core: EngineCore;
  readonly #options: StepFunctionsOptions;
  readonly #calls: Call[] = [];
  readonly #responses: MockFile['MockedResponses'];
  #server: ProtocolServer | undefined;
  #url: Promise<string> | undefined;
  #made = 0;

  constructor(options: StepFunctionsOptions = {}) {
    this.#options = options;
    const { functions = {}, mocks = {}, unmatched = 'refuse', at = BEGIN, seed = 1 } = options;
    const loaded = typeof mocks === 'string' ? loadMocks(mocks) : { file: checkedFile(mocks) };
    this.#responses = loaded.file.MockedResponses;
    this.clock = new TravellingClock({ base: () => 0, offset: new Date(at).getTime(), rate: 0 });
    this.#core = new EngineCore({
      ...{ port: 0, clock: this.clock, durability: 'process', seed, watcher: coverage },
      ...Object.fromEntries(
        ENGINE_OPTIONS.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
      ),
      invoke: typeof functions === 'function' ? functions : invokerOf(functions),
      mocks: {
        ...{ ...loaded, unmatched },
        isOwn: (call) => isOwn(options, call),
        onCall: (call) => this.#calls.push({ ...call, at: this.now }),
      },
    });
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
    const { mock, attempt = 0 } = options;
    const response = this.#core.services.house.world.mocks?.responseOf(mock, 0, attempt);
    return stateResult(await this.#operation('TestState', stateInput(text, options, response)));
  }

  /** Lets time pass; everything due on the way happens at its moment. */
  advance(duration: Duration): Promise<void> {
    return this.advanceTo(this.clock.now() + millisecondsOf(duration));
  }

  async advanceTo(moment: Date | string | number): Promise<void> {
    await this.clock.advanceTo(new Date(moment).getTime(), () => this.settled());
  }

  /**
   * Goes to the next moment anything waits for, and answers it; undefined when nothing waits. That an execution may
   * live for a year is such a moment too.
   */
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
  url(): Promise<string> {
    this.#server ??= new ProtocolServer(this.#core.services);
    return (this.#url ??= this.#server.listen(0));
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
    history: (arn) => this.#core.services.house.store.executions.history(this.#record(arn).id),
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
}

/** An engine for one test, or for a file of them. In memory: nothing is left behind when it is not closed. */
export const stepFunctions = (options: StepFunctionsOptions = {}): StepFunctions =>
  new StepFunctions(options);
