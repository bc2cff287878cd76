import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const deleteStateMachineAlias: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineAliasArn', { min: 1, max: 256 });
  await house.conductor.change(() => machines.releases.deleteAlias(arn));
  return {};
};
