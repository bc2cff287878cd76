import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { readTags } from '../protocol/tags.ts';
import { Problem } from '../service/problem.ts';

export const tagResource: Operation = async ({ machines }, input) => {
  const added = readTags(input);
  const arn = requiredText(input, 'resourceArn');
  await machines.tag(arn, (tags) => {
    const all = { ...tags, ...added };
    if (Object.keys(all).length > 50)
      throw new Problem('TooManyTags', 'A resource has 50 tags at most', { resourceName: arn });
    return all;
  });
  return {};
};
