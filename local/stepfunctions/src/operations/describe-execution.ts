import { dataOf, requiredText, seconds, startedBy, wantsData } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { redriveStatus } from '../service/redrive.ts';

export const describeExecution: Operation = async ({ house, executions }, input) => {
  const arn = requiredText(input, 'executionArn');
  const included = wantsData(input);
  return house.conductor.read(() => {
    const execution = executions.find(arn);
    const { status, error, cause, stopped, redriven, waiter, traceHeader } = execution;
    return {
      executionArn: execution.arn,
      stateMachineArn: execution.machine,
      ...startedBy(execution),
      name: execution.name,
      status,
      startDate: seconds(execution.started),
      ...(stopped !== null && { stopDate: seconds(stopped) }),
      ...dataOf(execution, included),
      ...(error !== null && { error }),
      ...(cause !== null && { cause }),
      ...(traceHeader !== null && { traceHeader }),
      ...(waiter?.kind === 'mapRun' && { mapRunArn: waiter.mapRun }),
      redriveCount: execution.redrives,
      ...(redriven !== null && { redriveDate: seconds(redriven) }),
      ...redriveStatus(execution, house.clock.now()),
    };
  });
};
