import { list, requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const untagResource: Operation = async ({ tags }, input) => {
  const keys = new Set(list(input, 'tagKeys') ?? []);
  await tags.change(requiredText(input, 'resourceArn'), (present) =>
    Object.fromEntries(Object.entries(present).filter(([key]) => !keys.has(key))),
  );
  return {};
};
