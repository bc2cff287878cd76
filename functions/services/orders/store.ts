import { idsFrom } from '../../platform/ids.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { keptKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Clock } from '../../law/clock.ts';
import type { Contents } from '../closed-cases/model.ts';
import type { Instant } from '../../law/instant.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { listed, listOf } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import {
  findWithParts,
  partKey,
  putBeside,
  withParts,
  type Head,
  type Whole,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import { Timeline, type TakenItem } from '../../platform/timeline.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';
import { orderKeys } from './deadlines.ts';
import { orderFacts } from './facts.ts';
import type { Order, OrderEvent } from './model.ts';
import {
  changedParts,
  duesIn,
  headOf,
  orderParts,
  together,
  token,
  type OrderHead,
  type Waiting,
} from './parts.ts';
import { stateOf } from './states.ts';

/** An order as it was read: `version` guards what is written back; with the due moments its partner was told last. */
export interface Stored extends WatchKeys {
  readonly order: Order;
  readonly version: number;
  readonly parts?: Head['parts'];
  readonly waiting?: Waiting | undefined;
  /** Where its events are on record: what is older than that has them in a partition of their own. */
  readonly events?: 'timeline' | undefined;
}

export interface OrderItem extends Head, WatchKeys {
  readonly kind: 'order';
  readonly order: OrderHead;
  readonly events?: 'timeline' | undefined;
}

interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** That an event of the partner was taken, as an older layout has it: now its entry in the timeline says so. */
interface EventItem extends Item {
  readonly kind: 'order-event';
  readonly event: OrderEvent;
}

const partition = (id: string) => keyOf('ORDER', id);
const key = (id: string): Key => ({ pk: partition(id), sk: 'ORDER' });

/** Open orders are read so many at a time. */
const openTogether = 50;

/** The real orders of all partners, for operators: letters apart, which who asked looks for too. */
const workOfAll = 'ORDERS';
export const allLetters = 'LETTERS';
export const allOrders = [workOfAll, allLetters];
const wideOf = ({ kind }: Pick<Order, 'kind'>) => (kind === 'letter' ? allLetters : workOfAll);

/** What is played in the sandbox stands in a list of its own: whoever counts or hands on open orders never meets it. */
export const inboxOf = (partner: string, sandbox = false) => [sandbox ? 'ORDERS-SANDBOX' : 'ORDERS', partner];

const stored = ({ head, parts }: Whole<OrderItem>): Stored => {
  const { order, kind: _, ...rest } = head;
  const dues = duesIn(parts) ?? head.dues;
  return {
    ...rest,
    ...(dues && { dues }),
    order: together(order, { id: OrderStore.idOf(head), facts: head.facts }, parts),
    waiting: parts.one(token),
  };
};

/** The items of orders: the only place that knows their keys. */
export class OrderStore {
  readonly #table: Table;
  readonly #clock: Clock;
  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  /** The id of an order, of its head's key. */
  static idOf({ pk }: Key): string {
    return pk.slice(keyOf('ORDER', '').length);
  }

  /** Where an order lies, with what its partner said of it. */
  static partitionsOf(id: string): string[] {
    return [partition(id), OrderStore.eventKey(id, '').pk];
  }

  /** Where an older layout has its events: apart from the order, so that whoever reads it whole does not read them. */
  static eventKey(id: string, eventId: string): Key {
    return { pk: keyOf('ORDER-EVENTS', id), sk: keyOf('EVENT', eventId) };
  }

  async find(id: string): Promise<Stored | undefined> {
    const found = await findWithParts<OrderItem>(this.#table, key(id), orderParts);
    return found && stored(found);
  }

  async findAll(ids: readonly string[]): Promise<Stored[]> {
    const heads = await this.#table.getAll<OrderItem>(ids.map(key));
    return (await withParts(this.#table, heads, orderParts)).map(stored);
  }

  /** Where all that there is of these orders lies, for the archive of their case. */
  async contentsOf(ids: readonly string[]): Promise<Required<Pick<Contents, 'partitions' | 'keys'>>> {
    const found = await this.findAll(ids);
    return {
      partitions: ids.flatMap((id) => OrderStore.partitionsOf(id)),
      keys: found.flatMap(({ order: { id, limits } }) => Escalations.keysOf(id, limits)),
    };
  }

  /** What was said under an id, where it was taken. */
  async findEvent({ order, events }: Stored, eventId: string): Promise<OrderEvent | undefined> {
    const [found] = await this.#table.getAll<EventItem | TakenItem<OrderEvent>>([
      Timeline.takenKey(order.subject.id, { of: order.id, id: eventId }),
      ...(events === 'timeline' ? [] : [OrderStore.eventKey(order.id, eventId)]),
    ]);
    return found?.kind === 'order-event' ? found.event : found?.said;
  }

  /** Heads as they were found in a list, with all that belongs to them. */
  async whole(heads: readonly OrderItem[]): Promise<Stored[]> {
    return (await withParts(this.#table, heads, orderParts)).map(stored);
  }

  /** All orders of a partner that have not ended: those at work, then those that stand still, each oldest first. */
  async *openOf(partner: string): AsyncGenerator<Stored> {
    for (const state of ['open', 'held'] as const) {
      let cursor: string | undefined;
      do {
        const query = { ...listOf(inboxOf(partner), state), limit: openTogether, cursor };
        const page = await this.#table.query<OrderItem>(query);
        yield* await this.whole(page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
  }

  /** How many of a partner's orders have not ended, and how many of those are letters, among so many of each state. */
  async countOpen(
    partner: string,
    most: number,
  ): Promise<{ readonly orders: number; readonly letters: number }> {
    const [open, held] = await Promise.all(
      (['open', 'held'] as const).map((state) =>
        this.#table.countAmong({
          ...listOf(inboxOf(partner), state),
          index: 'byStateTime',
          filter: equals('facts.kind', 'letter'),
          limit: most,
        }),
      ),
    );
    const letters = (open?.matching ?? 0) + (held?.matching ?? 0);
    return { orders: (open?.there ?? 0) + (held?.there ?? 0) - letters, letters };
  }

  /** What was received in a stretch of time: by one partner, or the work of all; letters are never late (Art. 10). */
  async *received({ from, until }: Stretch, partner?: string): AsyncGenerator<Order> {
    // What moves on while the lists are read stands in two of them; what has ended moves no more.
    const read = new Set<string>();
    for (const state of ['open', 'held', 'ended'] as const) {
      const list = partner === undefined ? listOf([workOfAll, state]) : listOf(inboxOf(partner), state);
      let cursor: string | undefined;
      do {
        const page = await this.#table.query<OrderItem>({
          ...list,
          after: idsFrom('or', from),
          limit: openTogether,
          cursor,
        });
        const found = await this.whole(page.items);
        for (const { order } of found) {
          if (order.createdAt >= until || order.kind === 'letter' || read.has(order.id)) continue;
          if (state !== 'ended') read.add(order.id);
          yield order;
        }
        cursor = found.some(({ order }) => order.createdAt >= until) ? undefined : page.cursor;
      } while (cursor !== undefined);
    }
  }

  create(order: Order, workingTime: WorkingTime): Write[] {
    const pk = partition(order.id);
    const keys = this.#keys(order, workingTime);
    const dues = { after: keys.dues };
    const { parts, writes } = changedParts(this.#table, { pk, version: 0 }, undefined, order, dues);
    return [
      this.#table.write.create(this.#head({ order, version: 1, parts, events: 'timeline' }, keys)),
      ...writes,
    ];
  }

  /** The next version: its head, and of its parts those that changed. */
  replace(before: Stored, order: Order, workingTime: WorkingTime): Write[] {
    const { version } = before;
    const read = { pk: partition(order.id), version, parts: before.parts };
    const keys = this.#keys(order, workingTime);
    const dues = { before: before.dues, after: keys.dues };
    const { parts, writes } = changedParts(this.#table, read, before.order, order, dues);
    return [this.#table.write.replace(this.#head({ ...before, order, parts }, keys)), ...writes];
  }

  /** All of an order of an older layout, under the version it was read in; what was told of it stays as it was. */
  renew(read: Stored): Write[] {
    const { order, version, waiting } = read;
    const pk = partition(order.id);
    const old = { pk, version, uncapped: true } as const;
    const dues = { after: read.dues };
    const { parts, writes } = changedParts(this.#table, old, undefined, order, dues);
    return [
      this.#table.write.replace(this.#head({ order, version, parts }, keptKeys(read))),
      ...writes,
      ...(waiting ? [putBeside(this.#table, pk, token, waiting)] : []),
    ];
  }

  /** The same order where lists look for it, of a layout that knew fewer of them; what was told of it stays as it was. */
  relist(read: Stored): Write[] {
    const { order, version, parts: held, dues, events } = read;
    const at = { pk: partition(order.id), version, parts: held };
    const { parts, writes } = changedParts(this.#table, at, order, order, { after: dues });
    return [
      this.#table.write.replace(this.#head({ order, version, parts, events }, keptKeys(read))),
      ...writes,
    ];
  }

  /** Keeps who waits, whatever becomes of the order meanwhile: awaiting is no rewrite of the order. */
  async keepWaiting(id: string, waiting: Waiting): Promise<void> {
    await this.#table.transact([putBeside(this.#table, partition(id), token, waiting)]);
  }

  /** Part of a move for which somebody may wait: takes who is answered, and is refused if another has come since. */
  settleWaiting({ order, waiting }: Stored, answered: boolean): Write {
    const at = partKey(partition(order.id), token);
    const asRead = waiting ? equals('value.token', waiting.token) : absent('pk');
    return answered ? this.#table.write.remove(at, asRead) : this.#table.write.check(at, asRead);
  }

  #keys(order: Order, workingTime: WorkingTime): WatchKeys {
    return orderKeys(order, { now: this.#clock.now(), workingTime });
  }

  #head({ order, version, parts, events }: Stored, { dues, ...keys }: WatchKeys): OrderItem {
    const state = stateOf(order.status);
    return {
      ...key(order.id),
      kind: 'order',
      order: headOf(order),
      version,
      ...(parts && { parts }),
      ...(events && { events }),
      ...keys,
      ...listed({
        own: { list: inboxOf(order.partner, order.sandbox), state },
        wide: order.sandbox ? undefined : { list: wideOf(order), state },
        sort: order.id,
        dues,
        facts: orderFacts(order),
      }),
    };
  }
}
