import type { FunctionInvoker } from '../integrations/lambda.ts';
import type { Mock, MockFile, TestCase, Unmatched } from '../mocks/format.ts';
import type { EngineOptions } from '../options.ts';
import type { Substitutions } from './definition.ts';
import type { Functions } from './functions.ts';

/** What the engine of a test is told as any other is. */
export const ENGINE_OPTIONS = [
  ...(['region', 'account', 'endpoints', 'dynamodbEndpoint', 'objects', 'connections'] as const),
  ...(['sns', 'sqs', 'events', 'integrations'] as const),
] as const satisfies readonly (keyof EngineOptions)[];

export interface StepFunctionsOptions extends Pick<EngineOptions, (typeof ENGINE_OPTIONS)[number]> {
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
  /** As in a mock file: a response, responses by attempt, or the name of some; `Return` or `Throw` in the end. */
  readonly mock?: Mock;
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
