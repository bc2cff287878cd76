import { randomUUID } from 'node:crypto';
import { nameOf, requiredText, seconds, text } from '../protocol/input.ts';
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
  const ended = Promise.withResolvers<ExecutionRecord>();
  await house.conductor.change(() => {
    const machine = machines.get(machineArn);
    if (machine.type !== 'EXPRESS')
      throw new Problem(
        'StateMachineTypeNotSupported',
        'This operation is not supported by this type of state machine',
      );
    if (machine.deleting)
      throw new Problem('StateMachineDeleting', `State Machine is being deleted: '${machineArn}'`);
    const execution = executions.start({
      ...{ machine: machine.arn, machineName: machine.name, name, type: machine.type, id: randomUUID() },
      ...{
        definition: machine.definition,
        revision: machine.revision,
        role: machine.role,
        input: json,
        traceHeader,
        testCase,
      },
    });
    children.onClose(execution.id, ended.resolve);
  });
  const { started, stopped, status, output, error, cause, arn: executionArn } = await ended.promise;
  const ms = (stopped ?? started) - started;
  return {
    ...{
      executionArn,
      stateMachineArn: machineArn,
      name,
      startDate: seconds(started),
      stopDate: seconds(stopped ?? started),
    },
    ...{ status: status === 'ABORTED' ? 'FAILED' : status, input: json, inputDetails: { included: true } },
    ...(output !== null && { output, outputDetails: { included: true } }),
    ...(error !== null && { error }),
    ...(cause !== null && { cause }),
    billingDetails: {
      billedMemoryUsedInMB: 64,
      billedDurationInMilliseconds: Math.max(100, Math.ceil(ms / 100) * 100),
    },
  };
};
