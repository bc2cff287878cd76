import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const deleteActivity: Operation = async ({ activities }, input) => {
  await activities.delete(requiredText(input, 'activityArn', { min: 1, max: 256 }));
  return {};
};
