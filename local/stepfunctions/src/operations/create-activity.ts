import { nameOf, object, requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { readTags } from '../protocol/tags.ts';

export const createActivity: Operation = async ({ activities }, input) => {
  const encryption = object(input, 'encryptionConfiguration');
  const activity = await activities.create({
    name: nameOf(requiredText(input, 'name', {})),
    settings: encryption ? { encryptionConfiguration: encryption } : {},
    tags: readTags(input),
  });
  return { activityArn: activity.arn, creationDate: seconds(activity.created) };
};
