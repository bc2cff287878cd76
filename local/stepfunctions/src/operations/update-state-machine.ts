import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';
import { refuseVersions, settingsOf } from './create-state-machine.ts';

export const updateStateMachine: Operation = async ({ machines }, input) => {
  refuseVersions(input);
  const definition = text(input, 'definition', { min: 1 });
  const role = text(input, 'roleArn', { min: 1, max: 256 });
  const settings = settingsOf(input);
  if (definition === undefined && role === undefined && Object.keys(settings).length === 0)
    throw new Problem(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the EncryptionConfiguration must be specified',
    );
  const machine = await machines.update(requiredText(input, 'stateMachineArn'), {
    ...(definition !== undefined && { definition }),
    ...(role !== undefined && { role }),
    settings,
  });
  return { updateDate: seconds(machine.updated), revisionId: machine.revision };
};
