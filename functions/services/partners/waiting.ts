import * as z from 'zod';
import { addMillis, HOUR, Instant, MINUTE } from '../../law/instant.ts';
import { Region } from '../../law/identifiers/region.ts';
import { newId } from '../../platform/ids.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page, type Table } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import type { Unresolved, Wanted } from './names.ts';

/** What waits until a name leads to a partner again: an entitlement, a stage, a case. */
const Waiter = z.strictObject({ kind: z.string(), id: z.string() });
export type Waiter = z.infer<typeof Waiter>;

/** A name that leads to nobody, and what waits for it. */
export const WaitingName = z
  .strictObject({
    role: z.enum(['payer', 'department']),
    name: z.string(),
    region: Region.optional(),
    why: z.enum(['unknown', 'ambiguous', 'retired']),
    since: Instant,
    waiting: z.array(Waiter).describe('The first of what waits for it'),
    more: z.boolean().describe('Whether there are others'),
  })
  .meta({ id: 'WaitingName' });
export type WaitingName = z.infer<typeof WaitingName>;

/** The head of a name's partition; what waits lies beside it, one item each, so that any number may. */
export interface NameItem extends Versioned, WatchKeys {
  readonly kind: 'waiting-name';
  readonly wanted: Wanted;
  readonly why: Unresolved;
  readonly since: Instant;
  /** Nothing waits any more; it stays for a while, for whoever read that it is there. */
  readonly mendedAt?: Instant;
}
interface WaiterItem extends Item {
  readonly kind: 'waiting-for-name';
  readonly waiter: Waiter;
  /** Another one each time it begins to wait; those of before had none. */
  readonly mark?: string;
}
/** What waits, and since which beginning: one that has begun anew meanwhile is not this one. */
export type Waits = Pick<WaiterItem, 'waiter' | 'mark'>;

const listKey = 'WAITING-NAMES';
/** Shown of each name in the list. */
const shown = 20;
/** Woken by one transaction; the next sweep comes by the others. */
const wokenAtOnce = 20;
/** Between two looks: shorter than the half hour between two sweeps. */
const restBetweenLooks = 20 * MINUTE;
/** Longer than any task takes between its look at the registry and its write. */
const keptWhenMended = HOUR;

const partition = (wanted: Wanted): string =>
  keyOf('WAITING', wanted.role, wanted.name, wanted.role === 'department' ? (wanted.region ?? '') : '');
const headKey = (wanted: Wanted): Key => ({ pk: partition(wanted), sk: 'NAME' });
const waiters = keyOf('WAITER', '');

/** Where operators see it. */
const listKeys = (since: Instant, { name }: Wanted) => ({ listKey, listSort: keyOf(since, name) });

/** At which it is looked at next. */
const dueKeys = ({ pk }: Key, next: Instant) => watchKeys(pk, { next, lastYear: undefined, dues: {} });

const sweepNow = (table: Table, now: Instant): Write[] =>
  startExecution(table, 'deadline-watch', newId('wn', now), {}, now);

/**
 * What waits for a partner's name waits here, not in an execution that failed: operators see it, and whatever mends the
 * name (a registration, a changed partner, a policy's other payer) has all of it go on.
 */
export class WaitingNames extends Store {
  /** Lets something wait, once. `first`: nothing waited for that name, so the operators are to be told. */
  async wait(
    wanted: Wanted,
    why: Unresolved,
    waiter: Waiter,
    now: Instant,
  ): Promise<{ readonly first: boolean; readonly writes: Write[] }> {
    const key = headKey(wanted);
    const head = await this.find(key);
    const first = head === undefined || head.mendedAt !== undefined;
    const item: NameItem = {
      ...key,
      kind: 'waiting-name',
      wanted,
      why,
      since: now,
      version: head?.version ?? 0,
      ...listKeys(now, wanted),
      ...dueKeys(key, now),
    };
    const beside: WaiterItem = {
      pk: key.pk,
      sk: keyOf('WAITER', waiter.kind, waiter.id),
      kind: 'waiting-for-name',
      waiter,
      mark: newId('wt', now),
    };
    return { first, writes: [...(first ? [this.table.write.save(item)] : []), this.table.write.put(beside)] };
  }

  /** Has every name looked at anew now: the registry, or what goes by it, is changed in the same transaction. */
  async wake(now: Instant): Promise<Write[]> {
    const { items } = await this.table.query<NameItem>({ index: 'byList', key: listKey, limit: wokenAtOnce });
    if (items.length === 0) return [];
    return [
      ...items.map((item) => this.table.write.replace({ ...item, ...dueKeys(item, now) } as NameItem)),
      ...sweepNow(this.table, now),
    ];
  }

  find(key: Key): Promise<NameItem | undefined> {
    return this.table.get<NameItem>(key);
  }

  waitersOf({ pk }: Key): AsyncIterable<Waits> {
    return this.table.queryAll<WaiterItem>({ key: pk, prefix: waiters, limit: 100 });
  }

  /** It waits no more. @returns false when it has begun to wait anew since it was read: then it still waits */
  async gone({ pk }: Key, { waiter: { kind, id }, mark }: Waits): Promise<boolean> {
    const asRead = mark === undefined ? absent('mark') : equals('mark', mark);
    const removed = await this.table.transact([
      this.table.write.remove({ pk, sk: keyOf('WAITER', kind, id) }, asRead),
    ]);
    return removed.ok;
  }

  /**
   * To be looked at again: at once while there are more to go on, by a sweep of its own, else by a later one. Something
   * waits for it, so it is listed, even where it was thought mended.
   */
  async lookAgain(head: NameItem, now: Instant, atOnce: boolean): Promise<void> {
    const { mendedAt: _, ...rest } = head;
    const next = atOnce ? now : addMillis(now, restBetweenLooks);
    await this.table.transact([
      this.table.write.replace({
        ...rest,
        ...listKeys(head.since, head.wanted),
        ...dueKeys(head, next),
      } as NameItem),
      ...(atOnce ? sweepNow(this.table, now) : []),
    ]);
  }

  /** Nothing waits for it any more: out of the list, and some time later gone. */
  async mended(head: NameItem, now: Instant): Promise<void> {
    const { listKey: _, listSort: __, ...rest } = head;
    const { mendedAt = now } = head;
    const over = addMillis(mendedAt, keptWhenMended) <= now;
    await this.table.transact([
      over
        ? this.table.write.remove(head, equals('version', head.version))
        : this.table.write.replace({
            ...rest,
            mendedAt,
            ...dueKeys(head, addMillis(now, restBetweenLooks)),
          } as NameItem),
    ]);
  }

  async list(page: { limit: number; cursor?: string | undefined }): Promise<Page<WaitingName>> {
    const found = await this.table.query<NameItem>({ index: 'byList', key: listKey, ...page });
    const items = await Promise.all(
      found.items.map(async ({ pk, wanted, why, since }): Promise<WaitingName> => {
        const first = await this.table.query<WaiterItem>({ key: pk, prefix: waiters, limit: shown });
        return {
          ...wanted,
          why,
          since,
          waiting: first.items.map(({ waiter }) => waiter),
          more: first.cursor !== undefined,
        };
      }),
    );
    return { ...found, items };
  }
}
