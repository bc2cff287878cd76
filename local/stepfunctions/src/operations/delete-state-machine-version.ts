import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const deleteStateMachineVersion: Operation = async ({ house, machines }, input) => {
  const arn = requiredText(input, 'stateMachineVersionArn', { min: 1, max: 2_000 });
  await house.conductor.change(() => machines.releases.deleteVersion(arn));
  return {};
};
