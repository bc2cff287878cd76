import { routesOf } from '../protocol/aliases.ts';
import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { validation } from '../service/problem.ts';

export const updateStateMachineAlias: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineAliasArn', { min: 1, max: 256 });
  const description = text(input, 'description', { max: 256 });
  const routes = routesOf(input);
  if (description === undefined && !routes)
    throw validation('Either the description or the routing configuration must be specified.');
  const change = { ...(description !== undefined && { description }), ...(routes && { routes }) };
  const alias = await house.conductor.change(() => machines.releases.updateAlias(arn, change));
  return { updateDate: seconds(alias.updated) };
};
