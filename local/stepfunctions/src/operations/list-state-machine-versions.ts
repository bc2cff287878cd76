import { isCount, pageSize, pageToken, positionOf, requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

/** The newest first. */
export const listStateMachineVersions: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineArn', { min: 1, max: 256 });
  const size = pageSize(input);
  const position = positionOf(input, isCount);
  const found = await house.conductor.read(() => machines.releases.versions(arn, position, size + 1));
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    stateMachineVersions: page.map((version) => ({
      stateMachineVersionArn: version.arn,
      creationDate: seconds(version.created),
    })),
    ...(found.length > size && last && { nextToken: pageToken(last.number) }),
  };
};
