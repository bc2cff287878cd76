import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { RiverCase } from '../../functions/products/river-approvals/model.ts';
import { RiverCases } from '../../functions/products/river-approvals/store.ts';
import type { Step } from './step.ts';

const Old = z.object({
  version: z.int().min(1),
  case: RiverCase,
  token: z.string().optional(),
  rungs: z.record(z.string(), z.array(z.string())).default({}),
});

/** A case at the river was one item, with its reviews and its decision; a small head now. */
export const riverApproval: Step = (item, table) =>
  'parts' in item
    ? []
    : new RiverCases(table).renew({ ...Old.parse(item), keys: keptKeys(item as WatchKeys) });
