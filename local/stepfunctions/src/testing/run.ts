import type { HistoryEvent } from '../history/event.ts';
import type { MockCall } from '../mocks/format.ts';
import type { ExecutionRecord, ExecutionStatus } from '../store/records.ts';
import type { Duration } from '../time/duration.ts';
import { goldenText } from './golden.ts';
import { storyOf } from './story.ts';

/** A call that a task made or, mocked, would have made, and when. */
export interface Call extends MockCall {
  readonly at: Date;
}

/** What a run asks of the engine it is on. */
export interface RunHost {
  record(arn: string): ExecutionRecord;
  history(arn: string): readonly HistoryEvent[];
  calls(arn: string): readonly Call[];
  advance(duration: Duration): Promise<void>;
  next(): Promise<Date | undefined>;
  report(operation: string, input: object): Promise<void>;
}

/** An execution under test. What it tells is of now: after each step of the test everything that could run has run. */
export class Run {
  readonly arn: string;
  readonly #host: RunHost;

  constructor(arn: string, host: RunHost) {
    this.arn = arn;
    this.#host = host;
  }

  get status(): ExecutionStatus {
    return this.#host.record(this.arn).status;
  }

  get input(): unknown {
    return JSON.parse(this.#host.record(this.arn).input);
  }

  /** Undefined until it has succeeded. */
  get output(): unknown {
    const { output } = this.#host.record(this.arn);
    return output === null ? undefined : JSON.parse(output);
  }

  get error(): string | undefined {
    return this.#host.record(this.arn).error ?? undefined;
  }

  get cause(): string | undefined {
    return this.#host.record(this.arn).cause ?? undefined;
  }

  /** The history, in the shapes of GetExecutionHistory. */
  get events(): readonly HistoryEvent[] {
    return this.#host.history(this.arn);
  }

  /** The states in the order in which they were entered. */
  get states(): readonly string[] {
    return this.events.flatMap(({ type, stateEnteredEventDetails: details }) =>
      type.endsWith('StateEntered') ? [String(details?.['name'])] : [],
    );
  }

  /** What AWS charges for: every entry of a state. */
  get transitions(): number {
    return this.states.length;
  }

  /** What tasks called, or would have called, in this order; those of one state where it is named. */
  calls(state?: string): readonly Call[] {
    const calls = this.#host.calls(this.arn);
    return state === undefined ? calls : calls.filter((call) => call.state === state);
  }

  /** The latest call of a state. */
  call(state: string): Call {
    const call = this.calls(state).at(-1);
    if (!call) throw new Error(`'${state}' has called nothing.\n${this.story}`);
    return call;
  }

  /** The token that the latest call of a state waits with. */
  token(state: string): string {
    const { token } = this.call(state);
    if (token === undefined) throw new Error(`'${state}' waits for no callback`);
    return token;
  }

  /** Answers a callback: of a state, by its latest token, or of a token. */
  succeed(stateOrToken: string, output: unknown = {}): Promise<void> {
    return this.#report('SendTaskSuccess', stateOrToken, { output: JSON.stringify(output) });
  }

  fail(stateOrToken: string, error: string, cause = ''): Promise<void> {
    return this.#report('SendTaskFailure', stateOrToken, { error, cause });
  }

  heartbeat(stateOrToken: string): Promise<void> {
    return this.#report('SendTaskHeartbeat', stateOrToken, {});
  }

  stop(error?: string, cause?: string): Promise<void> {
    return this.#host.report('StopExecution', {
      ...{
        executionArn: this.arn,
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      },
    });
  }

  #report(operation: string, stateOrToken: string, input: object): Promise<void> {
    const isState = this.calls(stateOrToken).length > 0;
    const taskToken = isState ? this.token(stateOrToken) : stateOrToken;
    return this.#host.report(operation, { taskToken, ...input });
  }

  /** Lets time pass; everything due on the way happens at its moment. */
  advance(duration: Duration): Promise<void> {
    return this.#host.advance(duration);
  }

  /** Goes to the next moment anything waits for, be it the end of an execution's year; undefined when nothing does. */
  next(): Promise<Date | undefined> {
    return this.#host.next();
  }

  /** The history as text, the same for the same run: to be kept in a file and compared. */
  get golden(): string {
    return goldenText(this.events, this.#host.record(this.arn).started);
  }

  /** What happened, in short. */
  get story(): string {
    return storyOf(this.events, this.#host.record(this.arn).started);
  }

  toString(): string {
    return `${this.arn} ${this.status}`;
  }
}
