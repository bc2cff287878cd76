import { requiredText, seconds, wantsData } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

/** The definition as it was when the execution started, whatever the machine has become since. */
export const describeStateMachineForExecution: Operation = async ({ house, executions }, input) => {
  const arn = requiredText(input, 'executionArn');
  const included = wantsData(input);
  return house.conductor.read(() => {
    const execution = executions.find(arn);
    const machine = house.store.machines.get(execution.machine);
    return {
      stateMachineArn: execution.machine,
      name: execution.machine.split(':').slice(6).join(':'),
      definition: included ? house.store.machines.definition(execution.definition) : '{}',
      roleArn: execution.role,
      updateDate: seconds(machine?.updated ?? execution.started),
      ...(execution.revision !== '' && { revisionId: execution.revision }),
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
      ...(execution.waiter?.kind === 'mapRun' && { mapRunArn: execution.waiter.mapRun }),
    };
  });
};
