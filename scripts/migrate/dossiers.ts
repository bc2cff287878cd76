import * as z from 'zod';
import type { Item } from '../../functions/platform/table/writes.ts';
import type { Step } from './step.ts';

const Old = z.looseObject({ kind: z.string() });

/** A use named one kind of material; now all that an order was served with. */
export const dossierUse: Step = (item, { table: { write } }) => {
  const use = item['use'];
  if (typeof use === 'object' && use !== null && 'kinds' in use) return [];
  const { kind, ...rest } = Old.parse(use);
  return [write.put({ ...item, use: { ...rest, kinds: [kind] } } as Item)];
};
