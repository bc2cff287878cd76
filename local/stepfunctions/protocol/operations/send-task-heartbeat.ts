import { requiredText } from '../input.ts';
import type { Operation } from '../operation.ts';

export const sendTaskHeartbeat: Operation = async ({ callbacks }, input) => {
  await callbacks.heartbeat(requiredText(input, 'taskToken', { min: 1, max: 2_048 }));
  return {};
};
