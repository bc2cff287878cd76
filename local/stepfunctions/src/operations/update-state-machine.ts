import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';
import { publicationOf, settingsOf } from './create-state-machine.ts';

export const updateStateMachine: Operation = async ({ machines }, input) => {
  const publication = publicationOf(input);
  const definition = text(input, 'definition', { min: 1 });
  const role = text(input, 'roleArn', { min: 1, max: 256 });
  const settings = settingsOf(input);
  const changesNothing = definition === undefined && role === undefined && Object.keys(settings).length === 0;
  if (changesNothing && !publication)
    throw new Problem(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the EncryptionConfiguration must be specified',
    );
  const change = {
    ...(definition !== undefined && { definition }),
    ...(role !== undefined && { role }),
    settings,
  };
  const arn = requiredText(input, 'stateMachineArn');
  const { machine, version } = await machines.update(arn, change, publication);
  return {
    updateDate: seconds(machine.updated),
    ...(machine.revision !== '' && { revisionId: machine.revision }),
    ...(version !== undefined && { stateMachineVersionArn: version }),
  };
};
