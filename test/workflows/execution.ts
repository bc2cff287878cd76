import '@liban/stepfunctions/testing/vitest';
import { stepFunctions, type Run, type StepFunctions, type TestCase } from '@liban/stepfunctions/testing';

/** What a task of a domain's function answers, by the task's name; what it throws becomes an error as Lambda reports it. */
export type Tasks = Readonly<Record<string, (payload: Payload) => unknown>>;
export type Payload = Readonly<Record<string, unknown>> & { readonly task: string };

const substitutions = (name: string): string =>
  ({ Partition: 'aws', StateMachines: 'arn:aws:states:us-east-1:123456789012:stateMachine:' })[name] ??
  `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

/** The engine for machines of `statemachines/`, calling the tasks of the domains. */
export const engine = (tasks: Tasks = {}, at = '2026-03-02T01:00:00.000Z'): StepFunctions => {
  const call = (payload: Payload): unknown => {
    const task = tasks[payload.task];
    if (!task) throw new Error(`No task ${payload.task}`);
    return task(payload);
  };
  return stepFunctions({
    ...{ at, substitutions, functions: { '*': call } },
    roleArn: 'arn:aws:iam::123456789012:role/r',
  });
};

/** An execution of a machine whose calls are answered by state, by task, or both. */
export const execution = (
  machine: string,
  input: object,
  { mocks = {}, tasks = {} }: { readonly mocks?: TestCase; readonly tasks?: Tasks },
): Promise<Run> => engine(tasks).run(`statemachines/${machine}.asl.json`, { name: 'one', input, mocks });

/** What a function was called with in a call of a run. */
export const payloadOf = ({ arguments: given }: { readonly arguments: unknown }): Payload =>
  (given as { readonly Payload: Payload }).Payload;
