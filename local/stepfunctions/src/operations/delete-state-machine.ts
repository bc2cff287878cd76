import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const deleteStateMachine: Operation = async ({ machines }, input) => {
  await machines.delete(requiredText(input, 'stateMachineArn'));
  return {};
};
