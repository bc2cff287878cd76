import { requiredText } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { Problem } from '../service/problem.ts';

export const listTagsForResource: Operation = async ({ house }, input) => {
  const arn = requiredText(input, 'resourceArn');
  const machine = await house.conductor.read(() => house.store.machines.get(arn));
  if (!machine) throw new Problem('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });
  return { tags: Object.entries(machine.tags).map(([key, value]) => ({ key, value })) };
};
