import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { NewOwner } from '../../functions/products/projects/model.ts';
import { keepOwner } from '../../functions/products/projects/persons.ts';
import { RiverCase } from '../../functions/products/river-approvals/model.ts';
import { RiverCases } from '../../functions/products/river-approvals/store.ts';
import type { Step } from './step.ts';

const Old = z.object({
  version: z.int().min(1),
  case: RiverCase.extend({ applicant: NewOwner }),
  token: z.string().optional(),
  rungs: z.record(z.string(), z.array(z.string())).default({}),
});

/** A case at the river was one item, with its reviews and its decision; a small head now, and whom to call by reference. */
export const riverApproval: Step = (item, { table, persons, now }) => {
  if ('parts' in item) return [];
  const { case: old, ...rest } = Old.parse(item);
  const subject = { kind: 'river-approval', id: old.id };
  const { owner: applicant, writes } = keepOwner(persons, subject, old.applicant, now);
  const read = { ...rest, case: { ...old, applicant }, keys: keptKeys(item as WatchKeys) };
  return [...new RiverCases(table).renew(read), ...writes];
};
