import type { WatchKeys } from '../../../platform/watch/index-keys.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { entitlementKeys } from './deadlines.ts';
import type { Entitlement, Notice } from './model.ts';

/** An entitlement as it was read: `version` guards what is written back; with the due moments that were told last. */
export interface Stored extends WatchKeys {
  readonly entitlement: Entitlement;
  readonly version: number;
  /** The task token of the execution that waits for the fund or the enterprise; it never leaves the platform. */
  readonly waiting?: string | undefined;
}

interface EntitlementItem extends Versioned, Stored {
  readonly kind: 'entitlement';
}
interface TraceItem extends Item {
  readonly kind: 'entitlement-trace';
  readonly decision: Decision;
}
interface NoticeItem extends Item {
  readonly kind: 'overdue-notice';
  readonly notice: Notice;
}

const key = (id: string): Key => ({ pk: `ENTITLEMENT#${id}`, sk: 'ENTITLEMENT' });
const traceKey = (id: string): Key => ({ pk: `ENTITLEMENT#${id}`, sk: 'TRACE' });
const listKey = (uscc: string): string => `ENTITLEMENTS#${uscc}`;
const departmentKey = (department: string): string => `ENTITLEMENTS-OF#${department}`;

export class EntitlementStore extends Store {
  find(id: string): Promise<Stored | undefined> {
    return this.table.get<EntitlementItem>(key(id));
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.table.getAll<EntitlementItem>(ids.map(key));
  }

  async decision(id: string): Promise<Decision | undefined> {
    return (await this.table.get<TraceItem>(traceKey(id)))?.decision;
  }

  async notices(id: string): Promise<Notice[]> {
    const items = this.table.queryAll<NoticeItem>({ key: `ENTITLEMENT#${id}`, prefix: 'NOTICE#' });
    return (await Array.fromAsync(items)).map(({ notice }) => notice);
  }

  async list(uscc: string, page: { limit: number; cursor?: string | undefined }) {
    const found = await this.table.query<EntitlementItem>({
      index: 'byList',
      key: listKey(uscc),
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ entitlement }) => entitlement) };
  }

  /** Every entitlement of an enterprise. */
  async idsOf(uscc: string): Promise<string[]> {
    const items = this.table.queryAll<EntitlementItem>({ index: 'byList', key: listKey(uscc) });
    return Array.fromAsync(items, ({ entitlement }) => entitlement.id);
  }

  /** That an enterprise was told of a version of its account: refused when it was. */
  accountTold(uscc: string, version: number): Write {
    const item: Item = { pk: keyOf('ACCOUNT-TOLD', uscc), sk: keyOf(version), kind: 'account-told' };
    return this.table.write.create(item);
  }

  /** Those of a department matched from a moment on, oldest first. */
  async *ofDepartment(department: string, from: Instant): AsyncGenerator<Entitlement> {
    const items = this.table.queryAll<EntitlementItem>({
      index: 'byState',
      key: departmentKey(department),
      after: from,
    });
    for await (const { entitlement } of items) yield entitlement;
  }

  /** With the decision it rests on, which is never written again. */
  create(entitlement: Entitlement, decision: Decision, asOf: AsOf): Write[] {
    const trace: TraceItem = { ...traceKey(entitlement.id), kind: 'entitlement-trace', decision };
    return [
      this.table.write.create(this.#item({ entitlement, version: 1 }, asOf)),
      this.table.write.create(trace),
    ];
  }

  replace(stored: Stored, asOf: AsOf): Write {
    return this.table.write.replace(this.#item(stored, asOf));
  }

  /** Refused when a notice of that number is there. */
  notice(id: string, notice: Notice): Write {
    const item: NoticeItem = {
      pk: `ENTITLEMENT#${id}`,
      sk: `NOTICE#${String(notice.sequence).padStart(4, '0')}`,
      kind: 'overdue-notice',
      notice,
    };
    return this.table.write.create(item);
  }

  #item({ entitlement, version, waiting }: Stored, asOf: AsOf): EntitlementItem {
    const { id, uscc, department, matchedAt } = entitlement;
    return {
      ...key(id),
      kind: 'entitlement',
      entitlement,
      version,
      ...(waiting !== undefined && { waiting }),
      listKey: listKey(uscc),
      stateKey: departmentKey(department),
      listSort: `${matchedAt}#${id}`,
      ...entitlementKeys(entitlement, asOf),
    };
  }
}
