import { requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const describeStateMachineAlias: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineAliasArn', { min: 1, max: 256 });
  const alias = await house.conductor.read(() => machines.releases.alias(arn));
  return {
    stateMachineAliasArn: alias.arn,
    name: alias.name,
    ...(alias.description !== undefined && { description: alias.description }),
    routingConfiguration: alias.routes.map(({ version, weight }) => ({
      stateMachineVersionArn: version,
      weight,
    })),
    creationDate: seconds(alias.created),
    updateDate: seconds(alias.updated),
  };
};
