import { isDeepStrictEqual } from 'node:util';
import { watchKeys } from '../../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Outlook } from '../../../platform/watch/climb-limits.ts';
import type { Clock } from '../../../law/clock.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { Decision } from '../policies/rules/decide.ts';
import type { Entitlement, Notice } from './model.ts';
import { outlook } from './next-due.ts';

/** An entitlement as it was read: `version` guards what is written back. */
export interface Stored {
  readonly entitlement: Entitlement;
  readonly version: number;
  /** The task token of the execution that waits for the fund or the enterprise; it never leaves the platform. */
  readonly waiting?: string | undefined;
  readonly dues?: Outlook['dues'];
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

/** The shards that overdue-notices sweeps; what waits for the enterprise is deadline-watch's. */
export const overdueShard = (shard: string): string => shard.replace('DUE#', 'OVERDUE#');

export class EntitlementStore {
  readonly #table: Table;
  readonly #clock: Clock;
  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#table.get<EntitlementItem>(key(id));
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#table.getAll<EntitlementItem>(ids.map(key));
  }

  async decision(id: string): Promise<Decision | undefined> {
    return (await this.#table.get<TraceItem>(traceKey(id)))?.decision;
  }

  async notices(id: string): Promise<Notice[]> {
    const items = this.#table.queryAll<NoticeItem>({ key: `ENTITLEMENT#${id}`, prefix: 'NOTICE#' });
    return (await Array.fromAsync(items)).map(({ notice }) => notice);
  }

  async list(uscc: string, page: { limit: number; cursor?: string | undefined }) {
    const found = await this.#table.query<EntitlementItem>({
      index: 'byList',
      key: listKey(uscc),
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ entitlement }) => entitlement) };
  }

  /** Those of a department matched from a moment on, oldest first. */
  async *ofDepartment(department: string, from: Instant): AsyncGenerator<Entitlement> {
    const items = this.#table.queryAll<EntitlementItem>({
      index: 'byStatus',
      key: departmentKey(department),
      after: from,
    });
    for await (const { entitlement } of items) yield entitlement;
  }

  /** With the decision it rests on, which is never written again. */
  create(entitlement: Entitlement, decision: Decision, workingTime: WorkingTime): Write[] {
    const trace: TraceItem = { ...traceKey(entitlement.id), kind: 'entitlement-trace', decision };
    return [
      this.#table.write.create(this.#item({ entitlement, version: 1 }, workingTime)),
      this.#table.write.create(trace),
    ];
  }

  replace(stored: Stored, workingTime: WorkingTime): Write {
    return this.#table.write.replace(this.#item(stored, workingTime));
  }

  /** Refused when a notice of that number is there. */
  notice(id: string, notice: Notice): Write {
    const item: NoticeItem = {
      pk: `ENTITLEMENT#${id}`,
      sk: `NOTICE#${String(notice.sequence).padStart(4, '0')}`,
      kind: 'overdue-notice',
      notice,
    };
    return this.#table.write.create(item);
  }

  /** Whether it stands in the indexes as it should by this calendar. */
  standsRight(stored: Stored, workingTime: WorkingTime): boolean {
    const { dueAt, dueShard, openUntil, dues } = this.#item(stored, workingTime);
    const { dueAt: swept, dueShard: shard, openUntil: open } = stored as EntitlementItem;
    return (
      dueAt === swept && dueShard === shard && openUntil === open && isDeepStrictEqual(dues, stored.dues)
    );
  }

  #item({ entitlement, version, waiting }: Stored, workingTime: WorkingTime): EntitlementItem {
    const { id, uscc, department, matchedAt, status } = entitlement;
    const keys = watchKeys(id, outlook(entitlement, this.#clock.now(), workingTime));
    const shard = 'dueShard' in keys ? keys.dueShard : undefined;
    return {
      ...key(id),
      kind: 'entitlement',
      entitlement,
      version,
      ...(waiting !== undefined && { waiting }),
      listKey: listKey(uscc),
      statusKey: departmentKey(department),
      listSort: `${matchedAt}#${id}`,
      ...keys,
      ...(shard !== undefined && {
        dueShard: status === 'awaiting-confirmation' ? shard : overdueShard(shard),
      }),
    };
  }
}
