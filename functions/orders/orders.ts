import { type Calendars } from '../calendar/store.ts';
import { effectWrites } from '../effects/store.ts';
import { type Effect } from '../effects/model.ts';
import { type Clock } from '../kernel/clock.ts';
import { type Reckoner } from '../kernel/deadline/reckon.ts';
import { type Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Table } from '../platform/table.ts';
import { type Write } from '../platform/writes.ts';
import { type Timeline } from '../timeline/store.ts';
import { type Milestone, type Order } from './model.ts';
import { act, hasReached, type Act, type NotAllowed } from './rules.ts';
import { type OrderStore, type Stored, type Waiting } from './store.ts';
import { withBreaches } from './watch.ts';

export interface OrderDependencies {
  readonly table: Table;
  readonly store: OrderStore;
  readonly timeline: Timeline;
  readonly calendars: Calendars;
  readonly clock: Clock;
}

/** What other domains may do with orders: each answers the writes for their own transaction. */
export class Orders {
  readonly #on: OrderDependencies;
  constructor(dependencies: OrderDependencies) {
    this.#on = dependencies;
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#on.store.findAll(ids);
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#on.store.find(id);
  }

  /** A new order in its partner's inbox, and the signed webhook that says so (推送即视为送达). */
  place(order: Order, reckoner: Reckoner): Write[] {
    const { id, kind, subject, request, partner, createdAt } = order;
    return [
      this.#on.store.create(order, reckoner),
      this.#on.timeline.entry(subject.id, { at: createdAt, code: 'order.created', orderId: id, partner }),
      ...this.tell(order, 'order.created', { kind, subject, request }, createdAt),
    ];
  }

  /** A webhook about an order; `data.orderId` is always there. */
  tell({ id, partner }: Order, type: string, data: Record<string, unknown>, now: Instant): Write[] {
    return effectWrites(
      this.#on.table,
      [{ effect: 'tell-partner', partner, type, data: { orderId: id, ...data } }],
      now,
    );
  }

  /** Does something to an order: the new order, its record, and the answer to whoever waited for it. */
  act(
    stored: Stored,
    done: Act,
    now: Instant,
    reckoner: Reckoner,
  ): Result<{ order: Order; writes: Write[] }, NotAllowed> {
    const result = act(stored.order, done, now);
    if (!result.ok) return result;
    const order = result.value;
    const answered = stored.waiting && hasReached(order, stored.waiting.until);
    const facts = {
      ...('reasons' in done && { reasons: done.reasons }),
      ...('basis' in done && { basis: done.basis }),
    };
    const writes = [
      this.#on.store.replace({ ...stored, order, ...(answered && { waiting: undefined }) }, reckoner),
      this.#on.timeline.entry(order.subject.id, {
        at: now,
        code: `order.${done.type}`,
        orderId: order.id,
        partner: order.partner,
        ...(Object.keys(facts).length > 0 && { facts }),
      }),
      ...(answered && stored.waiting
        ? effectWrites(this.#on.table, [answerOf(order, stored.waiting)], now)
        : []),
      ...(done.type === 'corrected'
        ? this.tell(order, 'order.corrected', { note: done.note, materials: done.materials }, now)
        : []),
      ...(done.type === 'withdrawn' ? this.tell(order, 'order.withdrawn', {}, now) : []),
    ];
    return ok({ order, writes });
  }

  /** Changes facts of an order that no move is about: the day of the survey. */
  amend(stored: Stored, change: Partial<Pick<Order, 'survey'>>, reckoner: Reckoner): Write {
    return this.#on.store.replace({ ...stored, order: { ...stored.order, ...change } }, reckoner);
  }

  /** Keeps the token of an execution that waits for an order, or answers it when it need not wait. */
  async await(id: string, waiting: Waiting): Promise<void> {
    for (;;) {
      const stored = await this.#on.store.find(id);
      if (!stored) throw new Error(`No order ${id} to wait for`);
      const written = await this.#on.table.transact(
        hasReached(stored.order, waiting.until)
          ? effectWrites(this.#on.table, [answerOf(stored.order, waiting)], this.#on.clock.now())
          : [this.#on.store.replace({ ...stored, waiting }, await this.#on.calendars.reckoner())],
      );
      if (written.ok) return;
    }
  }

  /** Records every limit of an order that is over: once each, told to the partner, and the order goes on. */
  async recordBreaches(id: string, now: Instant): Promise<number> {
    for (;;) {
      const stored = await this.#on.store.find(id);
      if (!stored) return 0;
      const reckoner = await this.#on.calendars.reckoner();
      const { order, broken } = withBreaches(stored.order, now, reckoner);
      const written = await this.#on.table.transact([
        this.#on.store.replace({ ...stored, order }, reckoner),
        ...broken.flatMap(({ name, due }) => [
          this.#on.timeline.entry(
            order.subject.id,
            { at: due, code: 'order.overdue', orderId: id, partner: order.partner, facts: { limit: name } },
            `overdue#${id}#${name}`,
          ),
          ...this.tell(order, 'order.overdue', { limit: name, due }, now),
        ]),
      ]);
      if (written.ok) return broken.length;
    }
  }
}

const answerOf = ({ id, status }: Order, { token }: { token: string; until: Milestone }): Effect => ({
  effect: 'answer-task',
  token,
  output: { orderId: id, status },
});
