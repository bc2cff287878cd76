import { requiredText, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

/** A worker asks for a task and waits for up to a minute; when none comes it is answered without one. */
export const getActivityTask: Operation = async ({ activities }, input, signal) => {
  const arn = requiredText(input, 'activityArn', { min: 1, max: 256 });
  const workerName = text(input, 'workerName', { min: 1, max: 80 });
  const task = await activities.task(arn, workerName, signal);
  return task ? { ...task } : { taskToken: null };
};
