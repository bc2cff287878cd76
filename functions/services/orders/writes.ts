import { answerTask, startExecution } from '../../platform/outbox/effects.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { epochMs, type Instant } from '../../law/instant.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Timeline } from '../../platform/timeline.ts';
import type { Escalations } from '../../platform/watch/escalations.ts';
import { movedEntry } from '../../platform/watch/record.ts';
import type { Passed } from './by-time.ts';
import { movedLimits } from './deadlines.ts';
import { kindOf } from './kinds/index.ts';
import { Milestone, type Order } from './model.ts';
import type { OrderNews, TellOrder } from './news.ts';
import type { Waiting } from './parts.ts';
import { hasReached } from './rules.ts';
import type { OrderStore, Stored } from './store.ts';

/** What orders are written with. */
interface Writing {
  readonly table: Table;
  readonly store: OrderStore;
  readonly timeline: Timeline;
  readonly tell: TellOrder;
}

const milestones = Milestone.options;

/** What is written with an order whatever is done to it: its next version, its record, and whoever waits. */
export class OrderWrites {
  readonly #on: Writing;
  readonly #escalations: Escalations;
  constructor(on: Writing, escalations: Escalations) {
    this.#on = on;
    this.#escalations = escalations;
  }

  /** The next version of an order; a due moment that the calendar has moved since the last one is told with it. */
  async rewrite(stored: Stored, order: Order, asOf: AsOf): Promise<Write[]> {
    const { now, workingTime } = asOf;
    const moved = movedLimits(stored, stored.order, workingTime);
    const { wakes } = kindOf(order);
    const { id, partner } = order;
    return [
      ...this.#on.store.replace(stored, order, workingTime),
      ...moved.map((due) =>
        movedEntry(this.#on.timeline, order.subject.id, 'order', due, now, { orderId: id, partner }),
      ),
      ...(moved.length > 0 ? await this.tell(order, [{ moved }], asOf) : []),
      // An execution that waits for a moment wakes at the old one; another waits for the new one.
      ...(wakes !== undefined && moved[0]
        ? // Named by the moment it waits for, so that a repeat starts nothing.
          startExecution(
            this.#on.table,
            wakes,
            `${order.subject.id}-${epochMs(moved[0].to)}`,
            { subjectId: order.subject.id, orderId: id },
            now,
          )
        : []),
    ];
  }

  tell(order: Order, news: readonly OrderNews[], asOf: AsOf): Promise<Write[]> {
    return this.#on.tell(order, news, asOf);
  }

  /** Who waits for what the order has reached is answered; where somebody may have begun to wait, that is looked at. */
  settled(stored: Stored, order: Order, now: Instant): Write[] {
    const { waiting } = stored;
    const answered = waiting !== undefined && hasReached(order, waiting.until);
    const reached = milestones.some((one) => hasReached(order, one) && !hasReached(stored.order, one));
    return [
      ...(reached || answered ? [this.#on.store.settleWaiting(stored, answered)] : []),
      ...(answered ? this.answer(order, waiting, now) : []),
    ];
  }

  /** What time did: on record at its own moment; what outlasted its time goes up to those above. */
  async passed(order: Order, passed: readonly Passed[], asOf: AsOf): Promise<Write[]> {
    const { id, subject, partner, licensing } = order;
    const facts = ({ move, at }: Passed) =>
      move === 'accepted-by-law' ? { asOf: licensing?.accepted?.asOf } : { until: at };
    const recorded = passed.flatMap((one) => [
      this.#on.timeline.entry(
        subject.id,
        { at: one.at, code: `order.${one.move}`, orderId: id, partner, facts: facts(one) },
        [id, one.move],
      ),
      // What is played in the sandbox escalates to nobody.
      ...(one.move === 'suspension-ended' && !order.sandbox
        ? [this.#escalations.outlasted({ subject, orderId: id, partner }, one.at)]
        : []),
    ]);
    const news = passed.map((one) => ({ what: one.move, facts: { at: one.at, ...facts(one) } }));
    return [...recorded, ...(await this.tell(order, news, asOf))];
  }

  answer({ id, status }: Order, { token }: Waiting, now: Instant): Write[] {
    return answerTask(this.#on.table, token, { orderId: id, status }, now);
  }
}
