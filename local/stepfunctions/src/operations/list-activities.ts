import { pageSize, pageToken, positionOf, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

const isName = (value: unknown): value is string => typeof value === 'string';

export const listActivities: Operation = async ({ house }, input) => {
  const size = pageSize(input);
  const position = positionOf(input, isName);
  const found = await house.conductor.read(() => house.store.activities.list(position, size + 1));
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    activities: page.map(({ arn, name, created }) => ({
      activityArn: arn,
      name,
      creationDate: seconds(created),
    })),
    ...(found.length > size && last && { nextToken: pageToken(last.name) }),
  };
};
