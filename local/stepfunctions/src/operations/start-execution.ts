import { randomUUID } from 'node:crypto';
import { nameOf, requiredText, seconds, text, type Input } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { parsed } from '../service/callbacks.ts';
import { Problem } from '../service/problem.ts';
import { machineAndCase } from '../service/test-cases.ts';

const MAX_INPUT = 262_144;

/** Any JSON value is an input; none is `{}`; an empty text is not JSON. */
export function inputOf(input: Input): string {
  const given = text(input, 'input') ?? '{}';
  if (Buffer.byteLength(given) > MAX_INPUT)
    throw new Problem(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: 'The input exceeds ${MAX_INPUT} bytes'`,
    );
  if (!parsed(given))
    throw new Problem(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: 'Input is not valid JSON'`,
    );
  return given;
}

export const startExecution: Operation = async ({ house, machines, executions }, input) => {
  const arn = requiredText(input, 'stateMachineArn');
  const given = text(input, 'name', {});
  const name = given === undefined ? randomUUID() : nameOf(given);
  const json = inputOf(input);
  const traceHeader = text(input, 'traceHeader', { max: 256 });
  const { machineArn, testCase } = await machineAndCase(house, machines, arn);
  const execution = await house.conductor.change(() => {
    const target = machines.releases.target(machineArn, name);
    return executions.start({
      ...{ target, name, id: randomUUID() },
      ...{ input: json, traceHeader, testCase },
    });
  });
  return { executionArn: execution.arn, startDate: seconds(execution.started) };
};
