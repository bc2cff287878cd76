/**
 * The mock file. Its frame is that of AWS Step Functions Local (`StateMachines`, `TestCases`, `MockedResponses`,
 * `Return` and `Throw` by attempt), so that such files work as they are; the rest is this engine's own.
 * https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html
 */
export interface MockFile {
  readonly StateMachines?: Readonly<Record<string, MockedMachine>>;
  readonly MockedResponses?: Readonly<Record<string, Mock>>;
  readonly Unmatched?: Unmatched;
  readonly FieldValidation?: FieldValidation;
}

export interface MockedMachine {
  /** By name; `*` is for executions that name none, and for what a case does not mock. */
  readonly TestCases: Readonly<Record<string, TestCase>>;
  readonly Unmatched?: Unmatched;
}

/** Mocks by the name of a state; `*` is any other state. */
export type TestCase = Readonly<Record<string, Mock>>;

/** What becomes of a call that no mock answers: it fails the execution, gets an empty answer, or is made. */
export const UNMATCHED = ['refuse', 'stub', 'pass'] as const;
export type Unmatched = (typeof UNMATCHED)[number];

/**
 * How a mocked result is held against the service's API: as TestState has it, all required fields and none of a wrong
 * type (`STRICT`, the default), none of a wrong type (`PRESENT`), or not at all; `EXACT` adds no unknown ones.
 */
export const FIELD_VALIDATION = ['EXACT', 'STRICT', 'PRESENT', 'NONE'] as const;
export type FieldValidation = (typeof FIELD_VALIDATION)[number];

/** The name of a mocked response, responses by attempt, one for every attempt, or a list: one for each visit. */
export type Mock = string | ByAttempt | MockedResponse | MockFunction | readonly Mock[];

/** `"0"` the first attempt, `"1-2"` its first two retries, `"3-"` all that follow. */
export type ByAttempt = Readonly<Record<`${number}` | `${number}-` | `${number}-${number}`, MockedResponse>>;

/** What a task is answered. */
export type MockedResponse = MockedOutcome & {
  /** Seconds of the engine's time before the answer comes. */
  readonly DelaySeconds?: number;
};

export type MockedOutcome =
  | { readonly Return: unknown }
  | { readonly Throw: { readonly Error: string; readonly Cause?: string } }
  /** A request that is answered while its callback, or the end of its job, is still waited for. */
  | { readonly Submit: unknown }
  /** As this state fared in a history: the file of `aws stepfunctions get-execution-history`. */
  | { readonly Recorded: string }
  /** A program: the call as JSON on its input, a response of this format on its output. */
  | { readonly Command: readonly string[] }
  /** An address: the call is posted to it, it answers a response of this format. */
  | { readonly Http: string }
  /** The call is made. */
  | { readonly Pass: true };

/** A mock written in code. */
export type MockFunction = (call: MockCall) => MockedResponse | Promise<MockedResponse>;

/** What would have been called. */
export interface MockCall {
  /** The machine's name. */
  readonly machine: string;
  /** The execution's ARN; in a distributed Map that of the execution around it. */
  readonly execution: string;
  readonly state: string;
  /** 0 for the first attempt of a visit; `$states.context.State.RetryCount`. */
  readonly attempt: number;
  /** 0 for the first time the execution came to the state. */
  readonly visit: number;
  /** As the definition names it: `arn:aws:states:::lambda:invoke`. */
  readonly resource: string;
  /** The task's evaluated `Arguments`. */
  readonly arguments: unknown;
  /** Where a callback is waited for. */
  readonly token?: string;
}

export const OUTCOMES = ['Return', 'Throw', 'Submit', 'Recorded', 'Command', 'Http', 'Pass'] as const;
