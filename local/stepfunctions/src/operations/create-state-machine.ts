import { flag, nameOf, object, oneOf, requiredText, seconds, type Input } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';
import { readTags } from '../protocol/tags.ts';

/** What is kept and described without effect here. */
export const settingsOf = (input: Input): Readonly<Record<string, unknown>> => ({
  ...(object(input, 'loggingConfiguration') && { loggingConfiguration: input['loggingConfiguration'] }),
  ...(object(input, 'tracingConfiguration') && { tracingConfiguration: input['tracingConfiguration'] }),
  ...(object(input, 'encryptionConfiguration') && {
    encryptionConfiguration: input['encryptionConfiguration'],
  }),
});

/** Versions are not kept by this engine: asking for one is an error, not ignored. */
export function refuseVersions(input: Input): void {
  if (flag(input, 'publish') || input['versionDescription'] !== undefined)
    throw new Problem('ValidationException', 'Versions of state machines are not supported by this engine');
}

export const createStateMachine: Operation = async ({ machines }, input) => {
  refuseVersions(input);
  const machine = await machines.create({
    name: nameOf(requiredText(input, 'name', {})),
    definition: requiredText(input, 'definition'),
    role: requiredText(input, 'roleArn', { min: 1, max: 256 }),
    type: oneOf(input, 'type', ['STANDARD', 'EXPRESS']) ?? 'STANDARD',
    settings: settingsOf(input),
    tags: readTags(input),
  });
  return { stateMachineArn: machine.arn, creationDate: seconds(machine.created) };
};
