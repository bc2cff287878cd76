import { list, requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const untagResource: Operation = async ({ machines }, input) => {
  const keys = new Set(list(input, 'tagKeys') ?? []);
  await machines.tag(requiredText(input, 'resourceArn'), (tags) =>
    Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.has(key))),
  );
  return {};
};
