import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const sendTaskSuccess: Operation = async ({ callbacks }, input) => {
  const token = requiredText(input, 'taskToken', { min: 1, max: 2_048 });
  await callbacks.success(token, requiredText(input, 'output', { max: 262_144 }));
  return {};
};
