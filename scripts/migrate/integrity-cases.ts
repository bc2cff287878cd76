import * as z from 'zod';
import { IntegrityCase } from '../../functions/products/benefits/integrity/model.ts';
import { IntegrityStore } from '../../functions/products/benefits/integrity/store.ts';
import type { Step } from './step.ts';

const Old = z.object({ version: z.int().min(1), case: IntegrityCase });

/** What was said stood in the case, each with its grounds; now beside it. One of which nothing was said lies as it lay. */
export const integrityCase: Step = (item, { table }) => {
  if ('parts' in item) return [];
  const { version, case: one } = Old.parse(item);
  const { dispute, determination, dismissal, withdrawal, ...bare } = one;
  const said = dispute ?? determination ?? dismissal ?? withdrawal;
  if (said === undefined && item['statusKey'] === undefined) return [];
  return new IntegrityStore(table).replace({ case: bare, version }, one);
};
