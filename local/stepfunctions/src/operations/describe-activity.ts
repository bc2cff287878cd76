import { requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const describeActivity: Operation = async ({ house, activities }, input) => {
  const arn = requiredText(input, 'activityArn', { min: 1, max: 256 });
  const { name, created, settings } = await house.conductor.read(() => activities.get(arn));
  return { activityArn: arn, name, creationDate: seconds(created), ...settings };
};
