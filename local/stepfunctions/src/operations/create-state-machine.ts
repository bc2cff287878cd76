import { flag, nameOf, object, oneOf, requiredText, seconds, text, type Input } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import type { Publication } from '../service/machines.ts';
import { validation } from '../service/problem.ts';
import { readTags } from '../protocol/tags.ts';

/** What is kept and described without effect here. */
export const settingsOf = (input: Input): Readonly<Record<string, unknown>> => ({
  ...(object(input, 'loggingConfiguration') && { loggingConfiguration: input['loggingConfiguration'] }),
  ...(object(input, 'tracingConfiguration') && { tracingConfiguration: input['tracingConfiguration'] }),
  ...(object(input, 'encryptionConfiguration') && {
    encryptionConfiguration: input['encryptionConfiguration'],
  }),
});

/** Whether the machine is published in the same go. */
export function publicationOf(input: Input): Publication | undefined {
  const description = text(input, 'versionDescription', { max: 256 });
  if (flag(input, 'publish')) return { description };
  if (description !== undefined) throw validation('Version description can only be set when publish is true');
  return undefined;
}

export const createStateMachine: Operation = async ({ machines }, input) => {
  const publication = publicationOf(input);
  const wanted = {
    name: nameOf(requiredText(input, 'name', {})),
    definition: requiredText(input, 'definition'),
    role: requiredText(input, 'roleArn', { min: 1, max: 256 }),
    type: oneOf(input, 'type', ['STANDARD', 'EXPRESS']) ?? 'STANDARD',
    settings: settingsOf(input),
    tags: readTags(input),
  };
  const { machine, version } = await machines.create(wanted, publication);
  return {
    ...{ stateMachineArn: machine.arn, creationDate: seconds(machine.created) },
    ...(version !== undefined && { stateMachineVersionArn: version }),
  };
};
