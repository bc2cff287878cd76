import { requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

const DEFAULTS = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
};

export const describeStateMachine: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineArn');
  return house.conductor.read(() => {
    const machine = machines.get(arn);
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      status: machine.deleting ? 'DELETING' : 'ACTIVE',
      definition: machines.definition(machine),
      roleArn: machine.role,
      type: machine.type,
      creationDate: seconds(machine.created),
      // AWS names a revision from the first update on (recorded).
      ...(machine.revision !== '' && { revisionId: machine.revision }),
      ...DEFAULTS,
      ...machine.settings,
    };
  });
};
