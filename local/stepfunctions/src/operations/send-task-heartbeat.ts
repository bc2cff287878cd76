import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const sendTaskHeartbeat: Operation = async ({ callbacks }, input) => {
  await callbacks.heartbeat(requiredText(input, 'taskToken', { min: 1, max: 2_048 }));
  return {};
};
