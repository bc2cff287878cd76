import * as z from 'zod';
import { idempotencyKey, packed } from '../../functions/platform/http/idempotency.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import type { Step } from './step.ts';

const Old = z.looseObject({ answer: z.looseObject({ status: z.int() }) });
const oldKey = /^IDEMPOTENCY#((?:enterprise|partner)#[^#]+)#(.+)$/s;

/**
 * An answer lay as it was given, under a key that others' could be equal to. Without an answer the request died, and
 * the key is free; what was asked by a department's name nobody can repeat. Both expire within a week.
 */
export const idempotency: Step = (item, { table: { write }, now }) => {
  const [, owner, key] = oldKey.exec(item.pk) ?? [];
  if (owner === undefined || key === undefined || item['answer'] === undefined) return [];
  const { answer, ...rest } = Old.parse(item);
  const moved = { ...rest, ...idempotencyKey(owner, key), settledAt: now, answer: packed(answer) };
  return [write.put(moved as unknown as Item), write.remove(item)];
};
