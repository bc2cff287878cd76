export { fails, lambda, lambdaError, submitted } from './answers.ts';
export type { Definition, Substitutions } from './definition.ts';
export type { Duration } from '../time/duration.ts';
export type { FunctionContext, FunctionHandler, Functions } from './functions.ts';
export { matchers, type MatcherResult, type RunMatchers } from './matchers.ts';
export type { Call, Run } from './run.ts';
export type {
  MachineOptions,
  RunOptions,
  StateOptions,
  StateResult,
  StepFunctionsOptions,
} from './options.ts';
export { stepFunctions, type StepFunctions } from './step-functions.ts';
export type * from '../mocks/format.ts';
