import type { WatchKeys } from '../../platform/watch/index-keys.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Clock } from '../../law/clock.ts';
import type { Instant } from '../../law/instant.ts';
import type { Page, Table } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import type { Milestone, Order, OrderEvent, OrderStatus } from './model.ts';
import { orderKeys } from './deadlines.ts';

/** Who waits for an order: an execution's task token, which never leaves the platform. */
export interface Waiting {
  readonly until: Milestone;
  readonly token: string;
}

/** An order as it was read: `version` guards what is written back; with the due moments its partner was told last. */
export interface Stored extends WatchKeys {
  readonly order: Order;
  readonly version: number;
  readonly waiting?: Waiting | undefined;
}

interface OrderItem extends Versioned, Stored {
  readonly kind: 'order';
}

/** That an event of the partner was taken: its id is free only once. */
interface EventItem extends Item {
  readonly kind: 'order-event';
  readonly at: Instant;
  readonly event: OrderEvent;
}

const key = (id: string) => ({ pk: `ORDER#${id}`, sk: 'ORDER' });
const eventKey = (id: string, eventId: string) => ({ pk: `ORDER#${id}`, sk: `EVENT#${eventId}` });
const listKey = (partner: string) => `ORDERS#${partner}`;

/** The items of orders: the only place that knows their keys. */
export class OrderStore {
  readonly #table: Table;
  readonly #clock: Clock;
  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  async find(id: string): Promise<Stored | undefined> {
    return this.#table.get<OrderItem>(key(id));
  }

  async findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#table.getAll<OrderItem>(ids.map(key));
  }

  async findEvent(id: string, eventId: string): Promise<OrderEvent | undefined> {
    return (await this.#table.get<EventItem>(eventKey(id, eventId)))?.event;
  }

  async inbox(
    partner: string,
    { status, ...page }: { status?: OrderStatus | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<Order>> {
    const found = await this.#table.query<OrderItem>({
      ...(status === undefined
        ? { index: 'byList', key: listKey(partner) }
        : { index: 'byState', key: `${listKey(partner)}#${status}` }),
      ...page,
      newestFirst: true,
    });
    return { ...found, items: found.items.map(({ order }) => order) };
  }

  create(order: Order, workingTime: WorkingTime): Write {
    return this.#table.write.create(this.#item({ order, version: 1 }, workingTime));
  }

  replace(stored: Stored, workingTime: WorkingTime): Write {
    return this.#table.write.replace(this.#item(stored, workingTime));
  }

  event(order: Order, event: OrderEvent, at: Instant): Write {
    return this.#table.write.create({
      ...eventKey(order.id, event.eventId),
      kind: 'order-event',
      at,
      event,
    } as EventItem);
  }

  #item({ order, version, waiting }: Stored, workingTime: WorkingTime): OrderItem {
    return {
      ...key(order.id),
      kind: 'order',
      order,
      version,
      ...(waiting && { waiting }),
      listKey: listKey(order.partner),
      stateKey: `${listKey(order.partner)}#${order.status}`,
      listSort: order.id,
      ...orderKeys(order, { now: this.#clock.now(), workingTime }),
    };
  }
}
