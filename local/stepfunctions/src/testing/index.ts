export { fails, lambda, lambdaError, submitted } from './answers.ts';
export type { Definition, Substitutions } from './definition.ts';
export type { Duration } from '../time/duration.ts';
export type { FunctionContext, FunctionHandler, Functions } from './functions.ts';
export { matchers, type MatcherResult, type RunMatchers } from './matchers.ts';
export type { Call, Run } from './run.ts';
export {
  stepFunctions,
  type MachineOptions,
  type RunOptions,
  type StateOptions,
  type StateResult,
  type StepFunctions,
  type StepFunctionsOptions,
} from './step-functions.ts';
export type * from '../mocks/format.ts';
