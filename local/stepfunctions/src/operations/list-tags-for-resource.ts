import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const listTagsForResource: Operation = async ({ house, tags }, input) => {
  const arn = requiredText(input, 'resourceArn');
  const found = await house.conductor.read(() => tags.of(arn));
  return { tags: Object.entries(found).map(([key, value]) => ({ key, value })) };
};
