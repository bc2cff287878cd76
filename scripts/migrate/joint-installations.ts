import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { Case } from '../../functions/products/joint-installations/model.ts';
import { CaseStore } from '../../functions/products/joint-installations/store.ts';
import type { Step } from './step.ts';

/** A case was one item, with its application, materials and plan. */
const Old = z.object({ version: z.int().min(1), case: Case });

/** A small head now; application, contact, materials and what runs beside it. */
export const jointInstallation: Step = (item, table) => {
  if ('parts' in item) return [];
  const { version, case: one } = Old.parse(item);
  return new CaseStore(table, {
    now: () => {
      throw new Error('A migration reckons nothing');
    },
  }).renew({ case: one, version, ...keptKeys(item as WatchKeys) });
};
