import { Fault } from '../../common/fault.ts';
import type { Calendars } from '../calendar/calendars.ts';
import type { Contents } from '../closed-cases/model.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Clock } from '../../law/clock.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import type { Instant } from '../../law/instant.ts';
import { ok, type Result } from '../../common/result.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import type { Timeline } from '../../platform/timeline.ts';
import { climbAll, type Acted, type MovedDue } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { rungCode, rungEntry, rungFacts } from '../../platform/watch/record.ts';
import type { Partners } from '../partners/partners.ts';
import type { Order, OrderEvent } from './model.ts';
import type { Move } from './kinds/kind.ts';
import { byTime, type Passed } from './by-time.ts';
import { act, hasEnded, hasReached, type NotAllowed } from './rules.ts';
import { lawOf } from './law.ts';
import { telling } from './licensing.ts';
import type { Act } from './acts.ts';
import type { Waiting } from './parts.ts';
import { dated, fading } from './sandbox.ts';
import { OrderStore, type Stored } from './store.ts';
import { OrderWrites } from './writes.ts';
import { notificationsOf } from './notifications.ts';
import { extended } from './extension.ts';
import type { Extension } from './extension-model.ts';
import { movedLimits, orderKeys, orderLadder, watchedLimits } from './deadlines.ts';

export interface OrderDependencies {
  readonly table: Table;
  readonly store: OrderStore;
  readonly persons: Persons;
  readonly timeline: Timeline;
  readonly calendars: Calendars;
  readonly partners: Partners;
  readonly clock: Clock;
  /** Tells the applicant, where it is known here who applies. */
  readonly tellApplicant?: TellApplicant;
  readonly applicantOf?: ApplicantOf;
}

/** Whose application an order is part of: an enterprise, where its kind of case has one. */
export type ApplicantOf = (order: Pick<Order, 'subject'>) => Promise<string | undefined>;

/** What there is to tell an applicant: what became of its order, and the limits of its licence that a calendar has moved. */
export interface News {
  readonly moves: readonly Move[];
  readonly moved: readonly MovedDue[];
}

/** The writes by which the applicant is told of its order. */
export type TellApplicant = (order: Order, news: News, asOf: AsOf) => Promise<readonly Write[]>;

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

  /** Where all that there is of these orders lies, for the archive of their case. */
  async contentsOf(ids: readonly string[]): Promise<Required<Pick<Contents, 'partitions' | 'keys'>>> {
    const found = await this.findAll(ids);
    return {
      partitions: ids.flatMap((id) => OrderStore.partitionsOf(id)),
      keys: found.flatMap(({ order: { id, limits } }) => Escalations.keysOf(id, limits)),
    };
  }

  /** What a partner has still to answer, however much it is. */
  openOf(partner: string): AsyncGenerator<Stored> {
    return this.#on.store.openOf(partner);
  }

  /** An open order that another partner takes over: it stands in that one's inbox, and is told to it as a new one. */
  handOver(stored: Stored, partner: string, asOf: AsOf): Write[] {
    const order = { ...stored.order, partner };
    const { id, kind, subject, request } = order;
    return [
      ...this.#writes.rewrite(stored, order, asOf),
      this.#on.timeline.entry(subject.id, { at: asOf.now, code: 'order.handed-over', orderId: id, partner }),
      ...this.#writes.tell(order, 'order.created', { kind, subject, request }, asOf.now),
    ];
  }

  /**
   * A new order in its partner's inbox, and the signed webhook that says so (推送即视为送达). The webhook's id follows from
   * the order's, so that the proof of the push can be found.
   */
  place(order: Order, workingTime: WorkingTime): Write[] {
    const { id, kind, subject, request, partner, createdAt } = order;
    return kept(order, [
      ...this.#on.store.create(order, workingTime),
      this.#on.timeline.entry(subject.id, { at: createdAt, code: 'order.created', orderId: id, partner }),
      ...this.#writes.tell(order, 'order.created', { kind, subject, request }, createdAt, () =>
        id.replace(/^or_/, 'ef_'),
      ),
    ]);
  }

  /** A webhook about an order. */
  tell(...about: Parameters<OrderWrites['tell']>): Write[] {
    return this.#writes.tell(...about);
  }

  /** Does something to an order: the new order, its record, and the answer to whoever waited for it. */
  act(
    stored: Stored,
    done: Act,
    asOf: AsOf,
  ): Result<{ order: Order; moves: readonly Move[]; writes: Write[] }, NotAllowed> {
    const { now, workingTime } = asOf;
    const result = act(stored.order, done, now, workingTime);
    if (!result.ok) return result;
    const { order, move, passed } = result.value;
    const { hold } = order;
    const facts = {
      ...saidWith(done),
      ...('basis' in done && { basis: done.basis }),
      ...(done.type === 'suspended' &&
        hold?.why === 'suspended' && { basis: hold.basis, ground: hold.ground, until: hold.until }),
    };
    const writes = [
      ...this.#writes.rewrite(stored, order, asOf),
      ...this.#writes.passed(order, passed, now),
      this.#on.timeline.entry(order.subject.id, {
        at: order.outcome?.at ?? now,
        code: `order.${move}`,
        orderId: order.id,
        partner: order.partner,
        ...(Object.keys(facts).length > 0 && { facts }),
      }),
      ...this.#writes.settled(stored, order, now),
      ...(done.type === 'corrected'
        ? this.#writes.tell(order, 'order.corrected', { note: done.note, materials: done.materials }, now)
        : []),
      ...(done.type === 'withdrawn' ? this.#writes.tell(order, 'order.withdrawn', {}, now) : []),
      ...effectWrites(this.#on.table, notificationsOf(order, move), now),
    ];
    return ok({ order, moves: [...movesOf(passed), move], writes: kept(order, writes) });
  }

  /** That an event of its partner was taken. */
  taken(order: Order, event: OrderEvent, at: Instant): Write[] {
    return kept(order, [this.#on.store.event(order, event, at)]);
  }

  /** The limit of a licence is extended: the next version, its record and receipt; its executions wait on. */
  extend(
    stored: Stored,
    extension: Extension,
    asOf: AsOf,
  ): { order: Order; moves: readonly Move[]; writes: Write[] } {
    const { order: current, passed } = byTime(stored.order, asOf);
    const order = extended(current, extension, lawOf(current, asOf.workingTime));
    const { id, subject, partner } = order;
    const { at, days, reasons, approvedBy } = extension;
    return {
      order,
      moves: [...movesOf(passed), 'extended'],
      writes: kept(order, [
        ...this.#writes.rewrite(stored, order, asOf),
        ...this.#writes.passed(order, passed, asOf.now),
        this.#on.timeline.entry(subject.id, {
          at,
          code: 'order.extended',
          orderId: id,
          partner,
          facts: { days, reasons, approvedBy: approvedBy.position },
        }),
      ]),
    };
  }

  /** Who applies is told what became of its order, what the law made of it, and when its licence is now due. */
  async tellApplicant(stored: Stored, order: Order, moves: readonly Move[], asOf: AsOf): Promise<Write[]> {
    if (order.sandbox) return [];
    const moved = order.licensing ? movedLimits(stored, stored.order, asOf.workingTime) : [];
    return [...((await this.#on.tellApplicant?.(order, { moves, moved }, asOf)) ?? [])];
  }

  /** Does the same to each of these orders whose table allows it now; those that have ended stay as they are. */
  async actOnEach(ids: readonly string[], done: Act, asOf: AsOf): Promise<Write[]> {
    return (await this.findAll(ids)).flatMap((stored) => {
      const acted = hasEnded(stored.order) ? undefined : this.act(stored, done, asOf);
      return acted?.ok ? acted.value.writes : [];
    });
  }

  /** Changes facts of an order that no move is about: the day of the survey. */
  amend(stored: Stored, facts: Partial<Pick<Order, 'survey'>>, asOf: AsOf): Write[] {
    const order = { ...stored.order, ...facts };
    return kept(order, this.#writes.rewrite(stored, order, asOf));
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

  /** The rungs that were reached, and what time did besides: on record, told to its partner and to who applies. */
  async #climbed(
    stored: Stored,
    climbed: Order,
    reached: readonly Acted[],
    asOf: AsOf,
  ): Promise<{ acted: readonly Acted[]; writes: Write[] }> {
    const { order, passed } = byTime(climbed, asOf);
    const { id, subject, partner } = order;
    const moves = movesOf(passed);
    // The law has done what should have been done: there is nothing left to be late with.
    const acted = moves.includes('accepted-by-law')
      ? reached.filter(({ name }) => name !== telling)
      : reached;
    const writes = [
      ...this.#writes.rewrite(stored, order, asOf),
      ...this.#writes.passed(order, passed, asOf.now),
      ...this.#writes.settled(stored, order, asOf.now),
      ...(await this.tellApplicant(stored, order, moves, asOf)),
      ...acted.flatMap((one) => [
        rungEntry(this.#on.timeline, subject.id, 'order', one, { orderId: id, partner }, [id, one.name]),
        ...this.#writes.tell(order, rungCode('order', one), rungFacts(one), asOf.now),
      ]),
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

const movesOf = (passed: readonly Passed[]): Move[] => passed.map(({ move }) => move);

/** What is played in the sandbox goes by itself. */
const kept = (order: Order, writes: Write[]): Write[] => (order.sandbox ? fading(writes, order) : writes);
