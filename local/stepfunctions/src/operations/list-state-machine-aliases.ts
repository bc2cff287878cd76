import { isCount, pageSize, pageToken, positionOf, requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const listStateMachineAliases: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineArn', { min: 1, max: 256 });
  const size = pageSize(input);
  const position = positionOf(input, isCount) ?? 0;
  const all = await house.conductor.read(() => machines.releases.aliases(arn));
  return {
    stateMachineAliases: all.slice(position, position + size).map((alias) => ({
      stateMachineAliasArn: alias.arn,
      creationDate: seconds(alias.created),
    })),
    ...(all.length > position + size && { nextToken: pageToken(position + size) }),
  };
};
