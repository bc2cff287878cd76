import { randomUUID } from 'node:crypto';
import { dataOf, nameOf, requiredText, seconds, text, wantsData } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';
import { machineAndCase } from '../service/test-cases.ts';
import type { ExecutionRecord } from '../store/records.ts';
import { inputOf } from './start-execution.ts';

/** Runs an express machine and answers with its end. */
export const startSyncExecution: Operation = async ({ house, machines, executions, children }, input) => {
  const arn = requiredText(input, 'stateMachineArn');
  const given = text(input, 'name', {});
  const name = given === undefined ? randomUUID() : nameOf(given);
  const json = inputOf(input);
  const traceHeader = text(input, 'traceHeader', { max: 256 });
  const { machineArn, testCase } = await machineAndCase(house, machines, arn);
  const included = wantsData(input);
  const ended = Promise.withResolvers<ExecutionRecord>();
  await house.conductor.change(() => {
    const target = machines.releases.target(machineArn, name);
    if (target.type !== 'EXPRESS')
      throw new Problem(
        'StateMachineTypeNotSupported',
        'This operation is not supported by this type of state machine',
      );
    const execution = executions.start({
      ...{ target, name, id: randomUUID(), input: json, traceHeader, testCase },
    });
    children.onClose(execution.id, ended.resolve);
  });
  const { started, stopped, status, output, error, cause, machine, arn: executionArn } = await ended.promise;
  const ms = (stopped ?? started) - started;
  return {
    ...{
      executionArn,
      stateMachineArn: machine,
      name,
      startDate: seconds(started),
      stopDate: seconds(stopped ?? started),
    },
    ...{ status: status === 'ABORTED' ? 'FAILED' : status },
    ...dataOf({ input: json, output }, included),
    ...(error !== null && { error }),
    ...(cause !== null && { cause }),
    billingDetails: {
      billedMemoryUsedInMB: 64,
      billedDurationInMilliseconds: Math.max(100, Math.ceil(ms / 100) * 100),
    },
  };
};
