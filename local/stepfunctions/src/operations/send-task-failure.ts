import { requiredText, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const sendTaskFailure: Operation = async ({ callbacks }, input) => {
  const token = requiredText(input, 'taskToken', { min: 1, max: 2_048 });
  const error = text(input, 'error', { max: 256 }) ?? null;
  await callbacks.failure(token, error, text(input, 'cause', { max: 32_768 }) ?? null);
  return {};
};
