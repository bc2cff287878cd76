import { Fault } from '../../common/fault.ts';
import type { Calendars } from '../calendar/calendars.ts';
import type { Clock } from '../../law/clock.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import type { Instant } from '../../law/instant.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { ok, type Result } from '../../common/result.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import type { Timeline } from '../../platform/timeline.ts';
import { climbAll, type Acted } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { rungEntry } from '../../platform/watch/record.ts';
import type { Partners } from '../partners/partners.ts';
import type { CallBack, Order, OrderEvent } from './model.ts';
import { byTime } from './by-time.ts';
import { act, hasEnded, hasReached, type NotAllowed } from './rules.ts';
import { lawOf } from './law.ts';
import { telling } from './licensing.ts';
import type { Act } from './acts.ts';
import type { Waiting } from './parts.ts';
import { dated, fading } from './sandbox.ts';
import { OrderStore, type Stored } from './store.ts';
import { owedBy } from './kinds/payment-transitions.ts';
import { turnOf } from './turn.ts';
import { OrderWrites } from './writes.ts';
import type { ConcernedBy, OrderNews, TellOrder } from './news.ts';
import { extended } from './extension.ts';
import { withAnswers } from './external.ts';
import type { ExternalState } from './external-model.ts';
import type { Follows } from './follows.ts';
import type { Extension } from './extension-model.ts';
import { orderKeys, orderLadder, watchedLimits } from './deadlines.ts';

export interface OrderDependencies {
  readonly table: Table;
  readonly store: OrderStore;
  readonly persons: Persons;
  readonly timeline: Timeline;
  readonly calendars: Calendars;
  readonly partners: Partners;
  readonly clock: Clock;
  readonly tell: TellOrder;
  /** Whose case an order is part of, where that is known here. */
  readonly concernedBy?: ConcernedBy;
  /** What its case does of itself when a partner acts, where partners act here. */
  readonly follows?: Follows;
}

/** What other domains may do with orders: each answers the writes for their own transaction. */
export class Orders {
  readonly #on: OrderDependencies;
  readonly #escalations: Escalations;
  readonly #writes: OrderWrites;
  constructor(dependencies: OrderDependencies) {
    this.#on = dependencies;
    this.#escalations = new Escalations(dependencies.table);
    this.#writes = new OrderWrites(dependencies, this.#escalations);
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#on.store.findAll(ids);
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#on.store.find(id);
  }

  /** What a partner has still to answer, however much it is. */
  openOf(partner: string): AsyncGenerator<Stored> {
    return this.#on.store.openOf(partner);
  }

  /** An open order that another partner takes over: it stands in that one's inbox, and is told to it as a new one. */
  async handOver(stored: Stored, partner: string, asOf: AsOf): Promise<Write[]> {
    const order = { ...stored.order, partner };
    const { id, kind, subject, request } = order;
    const news = { what: 'handed-over', facts: { kind, subject, request } } as const;
    return [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      this.#on.timeline.entry(subject.id, { at: asOf.now, code: 'order.handed-over', orderId: id, partner }),
      ...(await this.#writes.tell(order, [news], asOf)),
    ];
  }

  /**
   * A new order in its partner's inbox, and the signed webhook that says so (推送即视为送达). The webhook's id follows from
   * the order's, so that the proof of the push can be found.
   */
  async place(wanted: Order, workingTime: WorkingTime): Promise<Write[]> {
    const order = { ...wanted, partner: await this.#on.partners.successorOf(wanted.partner) };
    const { id, kind, subject, request, partner, createdAt: now } = order;
    const effectId = id.replace(/^or_/, 'ef_');
    const news = { what: 'created', facts: { kind, subject, request }, effectId } as const;
    return kept(order, [
      ...this.#on.store.create(order, workingTime),
      this.#on.timeline.entry(subject.id, { at: now, code: 'order.created', orderId: id, partner }),
      ...(await this.#writes.tell(order, [news], { now, workingTime })),
    ]);
  }

  /**
   * Does something to an order: the new order, its record, the answer to whoever waited for it, and who is told.
   * @param event where its partner says it, under an id that is free only once
   */
  async act(
    stored: Stored,
    done: Act,
    asOf: AsOf,
    event?: OrderEvent,
  ): Promise<Result<{ order: Order; writes: Write[] }, NotAllowed>> {
    const { now, workingTime } = asOf;
    const result = act(stored.order, done, now, workingTime);
    if (!result.ok) return result;
    const { order: acted, move, passed } = result.value;
    const followed = await this.#on.follows?.({ before: stored.order, order: acted, done }, asOf);
    const { order, writes: beside } = followed ?? { order: acted, writes: [] };
    const { hold } = order;
    const facts = {
      ...saidWith(done),
      ...('basis' in done && { basis: done.basis }),
      ...(done.type === 'suspended' &&
        hold?.why === 'suspended' && { basis: hold.basis, ground: hold.ground, until: hold.until }),
    };
    const { timeline } = this.#on;
    const entry = {
      at: order.outcome?.at ?? now,
      code: `order.${move}`,
      orderId: order.id,
      partner: order.partner,
      ...(Object.keys(facts).length > 0 && { facts }),
    };
    const writes = [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.passed(order, passed, asOf)),
      event
        ? timeline.taken(order.subject.id, entry, { of: order.id, id: event.eventId, said: event })
        : timeline.entry(order.subject.id, entry),
      ...this.#writes.settled(stored, order, now),
      ...(await this.#writes.tell(order, [{ what: move, facts: factsOf(order, done) }], asOf)),
      ...beside,
    ];
    return ok({ order, writes: kept(order, writes) });
  }

  /** The limit of a licence is extended: the next version, its record and receipt; its executions wait on. */
  async extend(stored: Stored, extension: Extension, asOf: AsOf): Promise<{ order: Order; writes: Write[] }> {
    const { order: current, passed } = byTime(stored.order, asOf);
    const order = extended(current, extension, lawOf(current, asOf.workingTime));
    const { id, subject, partner } = order;
    const { at, days, reasons, approvedBy } = extension;
    const facts = { days, reasons, approvedBy: approvedBy.position };
    return {
      order,
      writes: kept(order, [
        ...(await this.#writes.rewrite(stored, order, asOf)),
        ...(await this.#writes.passed(order, passed, asOf)),
        this.#on.timeline.entry(subject.id, { at, code: 'order.extended', orderId: id, partner, facts }),
        ...(await this.#writes.tell(order, [{ what: 'extended', facts }], asOf)),
      ]),
    };
  }

  /** Does the same to each of these orders whose table allows it now; those that have ended stay as they are. */
  async actOnEach(ids: readonly string[], done: Act, asOf: AsOf): Promise<Write[]> {
    const open = (await this.findAll(ids)).filter(({ order }) => !hasEnded(order));
    const acted = await Promise.all(open.map((stored) => this.act(stored, done, asOf)));
    return acted.flatMap((one) => (one.ok ? one.value.writes : []));
  }

  /** How the approvals for its line stand: on the order, and told to its utility once they are answered. */
  async answerApprovals(stored: Stored, external: ExternalState, asOf: AsOf): Promise<Write[]> {
    const { order, news } = withAnswers(stored.order, external, asOf);
    return [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.tell(order, news, asOf)),
    ];
  }

  /** The day of the survey stands: on the order, and told to whom it concerns. */
  async scheduleSurvey(stored: Stored, agreedFor: PlainDate, asOf: AsOf): Promise<Write[]> {
    const order = { ...stored.order, survey: { needed: true, agreedFor } };
    const facts = { surveyOn: agreedFor, site: order.request['site'] };
    return kept(order, [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.tell(order, [{ what: 'survey-scheduled', facts }], asOf)),
    ]);
  }

  /** Its applicant is called about what it connected, once more: that stands on it. */
  calledBack(stored: Stored, callBacks: readonly CallBack[], asOf: AsOf): Promise<Write[]> {
    return this.#writes.rewrite(stored, { ...stored.order, callBacks: [...callBacks] }, asOf);
  }

  /** A phase of a batch has another day, or is withdrawn: it stands on the order of the whole, and its utility hears of it. */
  async phasesChanged(stored: Stored, phases: readonly unknown[], asOf: AsOf): Promise<Write[]> {
    const order = { ...stored.order, request: { ...stored.order.request, phases } };
    return [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.tell(order, [{ what: 'phases-changed', facts: { phases } }], asOf)),
    ];
  }

  /** A temporary supply ends on another day: it stands on its order with the limit of its removal, and its utility hears of it. */
  async termChanged(stored: Stored, until: PlainDate, limits: Order['limits'], asOf: AsOf): Promise<Write[]> {
    const { order: before } = stored;
    const order = {
      ...before,
      request: { ...before.request, until },
      limits: { ...before.limits, ...limits },
    };
    return [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.tell(order, [{ what: 'term-changed', facts: { until } }], asOf)),
    ];
  }

  /**
   * Keeps the token of an execution that waits for an order, and answers it when it need not wait. The token comes
   * first: whoever reaches the milestone before it is looked at finds it, or has its write refused by it.
   */
  async await(id: string, waiting: Waiting): Promise<void> {
    const { store, table, clock } = this.#on;
    await store.keepWaiting(id, waiting);
    await untilWritten(table, async () => {
      const stored = await store.find(id);
      if (!stored) throw new Fault(`No order ${id} to wait for`);
      const { order } = stored;
      const answers = stored.waiting?.token === waiting.token && hasReached(order, waiting.until);
      return decided(
        undefined,
        answers
          ? [store.settleWaiting(stored, true), ...this.#writes.answer(order, waiting, clock.now())]
          : [],
      );
    });
  }

  /** The rungs that were reached, and what time did besides: on record, and told. */
  async #climbed(
    stored: Stored,
    climbed: Order,
    reached: readonly Acted[],
    asOf: AsOf,
  ): Promise<{ acted: readonly Acted[]; writes: Write[] }> {
    const { order, passed } = byTime(climbed, asOf);
    const { id, subject, partner } = order;
    // The law has done what should have been done: there is nothing left to be late with.
    const acted = passed.some(({ move }) => move === 'accepted-by-law')
      ? reached.filter(({ name }) => name !== telling)
      : reached;
    const news = acted.map((rung): OrderNews => ({ rung }));
    const writes = [
      ...(await this.#writes.rewrite(stored, order, asOf)),
      ...(await this.#writes.passed(order, passed, asOf)),
      ...this.#writes.settled(stored, order, asOf.now),
      ...acted.map((one) =>
        rungEntry(this.#on.timeline, subject.id, 'order', one, { orderId: id, partner }, [id, one.name]),
      ),
      ...(await this.#writes.tell(order, news, asOf)),
    ];
    return { acted, writes };
  }

  /**
   * Lets time pass for an order of the sandbox, and for nothing else: it happened earlier by as much, and its partner is
   * told of every rung that is reached by it. Nothing escalates: nobody is late.
   */
  async letPass(stored: Stored, from: Instant, asOf: AsOf): Promise<Write[]> {
    if (!stored.order.sandbox) throw new Fault(`Order ${stored.order.id} is not played`);
    const order = dated(stored.order, from, asOf.now);
    const { limits, acted } = climbAll(
      watchedLimits(order),
      orderLadder(order, asOf.workingTime),
      asOf.now,
      asOf.workingTime,
    );
    const after = { ...order, limits: { ...order.limits, ...limits } };
    return kept(after, (await this.#climbed(stored, after, acted, asOf)).writes);
  }

  /**
   * The limits of an order: each rung reminds, records a breach once, escalates once. The partner is told, and the order
   * goes on.
   */
  get watched(): Watched<Stored> {
    return {
      kind: 'order',
      find: (key) => this.#on.store.find(OrderStore.idOf(key)),
      limits: ({ order }) => watchedLimits(order),
      ladder: ({ order }, workingTime) => orderLadder(order, workingTime),
      kept: (stored) => stored,
      right: ({ order }, asOf) => orderKeys(order, asOf),
      isDue: (stored, now) => stored.dueAt !== undefined && stored.dueAt <= now,
      owed: ({ order }) => ({
        ...{ subject: order.subject, orderId: order.id, turn: turnOf([order]).turn },
        payment: owedBy(order),
      }),
      rewrite: async (stored, { limits, acted: reached }, asOf) => {
        const { id, subject, partner } = stored.order;
        const climbed = { ...stored.order, limits: { ...stored.order.limits, ...limits } };
        const { acted, writes } = await this.#climbed(stored, climbed, reached, asOf);
        return [...writes, ...this.#escalations.writes({ subject, orderId: id, partner }, acted)];
      },
    };
  }
}

/** What is said with an act stands on record: who applies, and who asked, read it there. */
const saidWith = (done: Act): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ reasons: [], asks: [], note: '', occurredAt: '', ...done }).filter(
      ([name, said]) =>
        ['reasons', 'asks', 'note', 'occurredAt'].includes(name) && said !== undefined && said.length > 0,
    ),
  );

/** What a machine reads of an act. */
const factsOf = ({ status, outcome, said }: Order, done: Act): Readonly<Record<string, unknown>> => {
  if (done.type === 'corrected') return { note: done.note, materials: done.materials };
  if (done.type === 'changed') return { request: done.request };
  if (done.type === 'replied' || done.type === 'lapsed')
    return { status, ...(outcome ? { outcome } : { said: said?.at(-1) }) };
  return {};
};

/** What is played in the sandbox goes by itself. */
const kept = (order: Order, writes: Write[]): Write[] => (order.sandbox ? fading(writes, order) : writes);
