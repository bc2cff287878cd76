import { change, decided } from '../../../../platform/change.ts';
import { log } from '../../../../platform/log.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { accountOn, accountText, isOutdated } from '../account.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { held } from '../hold.ts';
import { currentInstalment } from '../rules.ts';
import type { Stored } from '../store.ts';

interface Changed {
  readonly uscc: string;
  readonly version: number;
}

/** Told once for each version, however often the task is run; a later version is told by its own execution. */
const tell = async (on: EntitlementDependencies, { uscc, version }: Changed): Promise<void> => {
  const stored = await on.records.find(uscc);
  const account = accountOn(stored);
  if (!account || account.version !== version) return;
  const now = on.clock.now();
  const { writes } = await on.post.toEnterprise(
    uscc,
    {
      code: 'enterprise.account-changed',
      title: '收款账户已变更',
      body: `贵单位登记的收款账户已变更为：${accountText(account.account)}。尚未下达的付款将暂停，待贵单位重新确认；财政部门已受理的付款仍拨付至原确认账户。非贵单位变更的，请立即核对并更正。`,
      en: {
        title: 'Another account stands on record',
        body: `Your account on record is now: ${accountText(account.account)}. Payments that the bureau has not accepted wait until you confirm anew; those that it has go into the account that you confirmed. If you did not change it, check and correct it at once.`,
      },
    },
    now,
  );
  // Refused when it was told before.
  await on.table.transact([on.store.accountTold(uscc, version), ...writes]);
};

/**
 * Holds back what is to be paid into another account than the one on record. An order that the bureau has not accepted is
 * withdrawn; one that it has goes on, into the account that was confirmed for it.
 */
const hold = async (on: EntitlementDependencies, stored: Stored, asOf: AsOf): Promise<readonly Write[]> => {
  const { entitlement } = stored;
  const current = currentInstalment(entitlement);
  if (entitlement.status !== 'in-payment' || !current) return [];
  if (!(await isOutdated(on, entitlement))) return [];
  const { number, instalment } = current;
  if (instalment.orderId === undefined) return held(on, stored, number, asOf);
  const order = await on.orders.find(instalment.orderId);
  if (order?.order.status !== 'pending') return [];
  const withdrawn = await on.orders.act(order, { type: 'withdrawn', reason: '收款账户已变更' }, asOf);
  return withdrawn.ok ? [...withdrawn.value.writes, ...(await held(on, stored, number, asOf))] : [];
};

/** Another account stands on record of these enterprises: each is told, and its payments are held back. */
export const accountChanged =
  (on: EntitlementDependencies) =>
  async ({ records }: { records: readonly Changed[] }): Promise<{ held: number }> => {
    let count = 0;
    for (const changed of records) {
      await tell(on, changed);
      for (const id of await on.store.inPayment(changed.uscc)) {
        const written = await change(on, {
          find: () => on.store.find(id),
          decide: async (stored, asOf) => {
            const writes = await hold(on, stored, asOf);
            return decided(writes.length > 0, writes);
          },
        });
        if (written.ok && written.value) count += 1;
      }
    }
    log.info('enterprise.account-changed', { records: records.length, held: count });
    return { held: count };
  };
