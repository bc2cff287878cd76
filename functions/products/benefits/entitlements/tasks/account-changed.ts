import { dateOf } from '../../../../law/plain-date.ts';
import { readerNow } from '../../enterprises/acting-now.ts';
import { kindOfKey } from '../../beneficiaries/model.ts';
import type { Beside } from '../../enterprises/records.ts';
import { ended, endedBy, handedOver } from '../circumstances.ts';
import { change, decided } from '../../../../platform/change.ts';
import { log } from '../../../../platform/log.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { accountOn, accountText, isOutdated } from '../account.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { held } from '../hold.ts';
import { currentInstalment } from '../rules.ts';
import { postTo } from '../telling/addressed.ts';
import type { Stored } from '../store.ts';

/** Whose record changed, by the key of its beneficiary; the version of its account, where that is another by it. */
interface Changed {
  readonly beneficiary: string;
  readonly version?: number | undefined;
}

/** Told once for each version, however often the task is run; a later version is told by its own execution. */
const tell = async (on: EntitlementDependencies, { beneficiary, version }: Changed): Promise<void> => {
  if (version === undefined) return;
  const stored = await on.records.find(beneficiary);
  const account = accountOn(stored);
  if (!account || account.version !== version) return;
  const now = on.clock.now();
  const reader = stored && (await readerNow(on.records, stored.record, dateOf(now)));
  if (!reader) return;
  const { writes } = await postTo(on.post, stored.record).posted(
    reader,
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
  await on.table.transact([on.store.accountTold(beneficiary, version), ...writes]);
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

/** What was granted of somebody beside whose record it stands. */
type Granted = Beside & { readonly granted: Readonly<Record<string, string>> };

/** Those that the change may touch: of an enterprise what is in payment; of others all that was granted, whoever acted. */
const touched = async (on: EntitlementDependencies, beneficiary: string): Promise<readonly string[]> => {
  if (kindOfKey(beneficiary) === 'enterprise') return on.store.inPayment(beneficiary);
  const [filed] = await on.records.filed<Granted>([beneficiary]);
  return Object.values(filed?.beside?.granted ?? {});
};

type Turn = (on: EntitlementDependencies, stored: Stored, asOf: AsOf) => Promise<readonly Write[]>;

/** Ends what holds no more. */
const endWhatHoldsNoMore: Turn = async (on, stored, asOf) => {
  const why = await endedBy(on, stored.entitlement, asOf.now);
  return why ? ended(on, stored, why, asOf) : [];
};

const turn = async (on: EntitlementDependencies, id: string, take: Turn): Promise<boolean> => {
  const written = await change(on, {
    find: () => on.store.find(id),
    decide: async (stored, asOf) => {
      const writes = stored.entitlement.endedAt === undefined ? await take(on, stored, asOf) : [];
      return decided(writes.length > 0, writes);
    },
  });
  return written.ok && written.value;
};

/** Its money is free: whoever waits for it is served. */
const serveOthers = async (on: EntitlementDependencies, id: string): Promise<void> => {
  const stored = await on.store.find(id);
  if (stored) await on.funds.serveOthers(stored.entitlement);
};

/**
 * Another account stands on record of these, or their circumstances are others: what holds no more ends, whoever acts now
 * takes over, and payments into another account than was confirmed are held back. Again it changes nothing.
 */
export const accountChanged =
  (on: EntitlementDependencies) =>
  async ({ records }: { records: readonly Changed[] }): Promise<{ held: number }> => {
    let count = 0;
    for (const changed of records) {
      const isEnterprise = kindOfKey(changed.beneficiary) === 'enterprise';
      for (const id of await touched(on, changed.beneficiary)) {
        if (!isEnterprise) {
          if (await turn(on, id, endWhatHoldsNoMore)) await serveOthers(on, id);
          await turn(on, id, handedOver);
        }
        if (await turn(on, id, hold)) count += 1;
      }
      await tell(on, changed);
    }
    log.info('enterprise.account-changed', { records: records.length, held: count });
    return { held: count };
  };
