import { requiredText, seconds, wantsData } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

const DEFAULTS = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
};

export const describeStateMachine: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineArn');
  const included = wantsData(input);
  return house.conductor.read(() => {
    const version = machines.releases.described(arn);
    const machine = machines.get(version?.machine ?? arn);
    const { definition, role, revision, settings, created } = version ?? machine;
    return {
      stateMachineArn: version ? arn : machine.arn,
      name: machine.name,
      status: machine.deleting ? 'DELETING' : 'ACTIVE',
      definition: included ? house.store.machines.definition(definition) : '{}',
      roleArn: role,
      type: machine.type,
      creationDate: seconds(created),
      ...(version?.description !== undefined && { description: version.description }),
      // AWS names a revision from the first update on (recorded).
      ...(revision !== '' && { revisionId: revision }),
      ...DEFAULTS,
      ...settings,
    };
  });
};
