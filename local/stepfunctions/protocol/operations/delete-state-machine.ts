import { requiredText } from '../input.ts';
import type { Operation } from '../operation.ts';

export const deleteStateMachine: Operation = async ({ machines }, input) => {
  await machines.delete(requiredText(input, 'stateMachineArn'));
  return {};
};
