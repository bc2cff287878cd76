import { answerTask, effectWrites, startExecution } from '../../platform/outbox/effects.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { epochMs, type Instant } from '../../law/instant.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Timeline } from '../../platform/timeline.ts';
import type { Escalations } from '../../platform/watch/escalations.ts';
import { movedEntry, movedFacts } from '../../platform/watch/record.ts';
import type { Passed } from './by-time.ts';
import { movedLimits } from './deadlines.ts';
import { kindOf } from './kinds/index.ts';
import { Milestone, type Order } from './model.ts';
import type { Waiting } from './parts.ts';
import { hasReached } from './rules.ts';
import type { OrderStore, Stored } from './store.ts';

/** What orders are written with. */
interface Writing {
  readonly table: Table;
  readonly store: OrderStore;
  readonly timeline: Timeline;
}

const milestones = Milestone.options;

/** What is written with an order whatever is done to it: its next version, its record, and whoever is told or waits. */
export class OrderWrites {
  readonly #on: Writing;
  readonly #escalations: Escalations;
  constructor(on: Writing, escalations: Escalations) {
    this.#on = on;
    this.#escalations = escalations;
  }

  /** A webhook about an order; `data.orderId` is always there. */
  tell(
    { id, partner, sandbox }: Order,
    type: string,
    data: Record<string, unknown>,
    now: Instant,
    idOf?: () => string,
  ): Write[] {
    return effectWrites(
      this.#on.table,
      [
        {
          ...{ effect: 'tell-partner', partner, type, data: { orderId: id, ...data } },
          ...(sandbox && { sandbox }),
        },
      ],
      now,
      idOf,
    );
  }

  /** The next version of an order; a due moment that the calendar has moved since the last one is told with it. */
  rewrite(stored: Stored, order: Order, { now, workingTime }: AsOf): Write[] {
    const moved = movedLimits(stored, stored.order, workingTime);
    const { wakes } = kindOf(order);
    const { id, partner } = order;
    return [
      ...this.#on.store.replace(stored, order, workingTime),
      ...moved.flatMap((due) => [
        movedEntry(this.#on.timeline, order.subject.id, 'order', due, now, { orderId: id, partner }),
        ...this.tell(order, 'order.deadline-moved', movedFacts(due), now),
      ]),
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

  /** What time did: on record at its own moment, and its partner is told; what outlasted its time, those above too. */
  passed(order: Order, passed: readonly Passed[], now: Instant): Write[] {
    const { id, subject, partner, licensing } = order;
    return passed.flatMap(({ move, at }) => {
      const facts = move === 'accepted-by-law' ? { asOf: licensing?.accepted?.asOf } : { until: at };
      return [
        this.#on.timeline.entry(subject.id, { at, code: `order.${move}`, orderId: id, partner, facts }, [
          id,
          move,
        ]),
        ...this.tell(order, `order.${move}`, { at, ...facts }, now),
        // What is played in the sandbox escalates to nobody.
        ...(move === 'suspension-ended' && !order.sandbox
          ? [this.#escalations.outlasted({ subject, orderId: id, partner }, at)]
          : []),
      ];
    });
  }

  answer({ id, status }: Order, { token }: Waiting, now: Instant): Write[] {
    return answerTask(this.#on.table, token, { orderId: id, status }, now);
  }
}
