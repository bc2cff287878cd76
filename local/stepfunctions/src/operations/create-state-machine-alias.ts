import { aliasNameOf, routesOf } from '../protocol/aliases.ts';
import { seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { validation } from '../service/problem.ts';

export const createStateMachineAlias: Operation = async ({ house, machines }, input) => {
  const name = aliasNameOf(input);
  const description = text(input, 'description', { max: 256 });
  const routes = routesOf(input);
  if (!routes) throw validation('Routing configuration must be specified.');
  const alias = await house.conductor.change(() => machines.releases.createAlias(name, description, routes));
  return { stateMachineAliasArn: alias.arn, creationDate: seconds(alias.created) };
};
