import * as z from 'zod';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { Account, Entitlement } from '../../functions/products/benefits/entitlements/model.ts';
import { EntitlementStore } from '../../functions/products/benefits/entitlements/store.ts';
import type { Step } from './step.ts';

/** An entitlement was one item, with its terms, its payments, the account it is paid into and who waits for it. */
const Old = z.object({
  version: z.int().min(1),
  entitlement: Entitlement.extend({ account: Account.optional() }),
  waiting: z.string().optional(),
});

/** A small head now; the account that was confirmed is kept for the entitlement itself, and named by reference. */
export const entitlement: Step = (item, { table, persons, now }) => {
  if ('parts' in item) return [];
  const { version, waiting, entitlement: old } = Old.parse(item);
  const { account, ...rest } = old;
  const of = {
    subject: { kind: 'entitlement', id: rest.id },
    owner: { kind: 'enterprise', id: rest.uscc },
  } as const;
  const kept = account && persons.keep('account', account, of, now);
  const renewed = new EntitlementStore(table).renew({
    entitlement: { ...rest, ...(kept && { account: kept.ref }) },
    version,
    waiting,
    ...keptKeys(item as WatchKeys),
  });
  return [...renewed, ...(kept?.writes ?? [])];
};

/** The decision and the notices lay in the entitlement's own partition; now in one beside it. */
export const entitlementRecord: Step = (item, { table: { write } }) => {
  if (item.pk.startsWith(keyOf('ENTITLEMENT-RECORD', ''))) return [];
  const pk = keyOf('ENTITLEMENT-RECORD', EntitlementStore.idOf(item));
  return [write.put({ ...item, pk } as Item), write.remove(item)];
};
