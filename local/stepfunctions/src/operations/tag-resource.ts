import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { readTags } from '../protocol/tags.ts';

export const tagResource: Operation = async ({ tags }, input) => {
  const added = readTags(input);
  await tags.change(requiredText(input, 'resourceArn'), (present) => ({ ...present, ...added }));
  return {};
};
