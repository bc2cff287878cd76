import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const publishStateMachineVersion: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineArn', { min: 1, max: 256 });
  const revision = text(input, 'revisionId');
  const description = text(input, 'description', { max: 256 });
  const version = await house.conductor.change(() =>
    machines.releases.publishRevision(arn, revision, description),
  );
  return { creationDate: seconds(version.created), stateMachineVersionArn: version.arn };
};
