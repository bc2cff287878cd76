import type { Instant } from '../../law/instant.ts';
import { notCountedBases } from '../../law/deadline/not-counted.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { RefusalReason } from '../../common/words/reasons.ts';
import { goesOn, type Limit } from '../../platform/watch/limit.ts';
import { platformMoves, type Explained, type Move, type Target } from './kinds/kind.ts';
import { kindOf } from './kinds/index.ts';
import { mostHolds, mostSaid } from './limits.ts';
import type { Act, Correction } from './acts.ts';
import { changed } from './changed.ts';
import { standing, waitsForApprovals } from './external.ts';
import { closedByLaw, namedStandstill, owedStandstill, unlawful, type Unlawful } from './lawful.ts';
import { lawOf } from './law.ts';
import { licensingAfter, limitsOfLicence } from './licensing.ts';
import type { Hold, Order, OrderStatus } from './model.ts';
import { receiptsAfter } from './receipts.ts';

export interface NotAllowed {
  readonly from: Order['status'];
  readonly move: Move;
  /** What would be allowed instead. */
  readonly allowed: readonly string[];
  readonly reason?: RefusalReason | Unlawful['reason'];
  /** What of the act was wrong, where that is why. */
  readonly explained?: Explained;
  /** What there may be at most, where that is why. */
  readonly limit?: number;
  /** The provision it would be against, and what it would allow. */
  readonly law?: Unlawful;
}

const unnamable = new Set<string>(platformMoves);

/** Whether a partner may name a move at all. */
export const isNamable = (move: string): boolean => !unnamable.has(move);

type WhyNot = Pick<NotAllowed, 'reason' | 'limit' | 'law'>;

/** Why a move is not possible as the order stands, whatever is said with it: `act` refuses by it, `allowed` leaves it out. */
const whyNot = (order: Order, move: Move, asOf: AsOf): WhyNot | undefined => {
  const kind = kindOf(order);
  const target = kind.moves[order.status]?.[move];
  if (!target) return {};
  if (target.unless?.holds(order)) return { reason: target.unless.reason };
  const closed = move === 'lapsed' ? undefined : kind.closed?.(order, asOf);
  if (closed) return { reason: closed };
  const law = closedByLaw(order, move, asOf);
  return law ? { reason: law.reason, law } : pastLimit(order, move, target);
};

/** Whether the platform may make a move for the applicant as the order stands, whatever is said with it. */
export const isOpenTo = (order: Order, move: Move, asOf: AsOf): boolean =>
  whyNot(order, move, asOf) === undefined;

/** What the partner of an order may say next, as it stands: each of these is taken, and nothing else is. */
export const allowedOf = (order: Order, asOf: AsOf): Move[] =>
  (Object.keys(kindOf(order).moves[order.status] ?? {}) as Move[]).filter(
    (move) => isNamable(move) && whyNot(order, move, asOf) === undefined,
  );

const holdOf = (order: Order, act: Act, asOf: AsOf): Hold | undefined => {
  const { now } = asOf;
  // The whole is paused while a part stands still: the part waits for the whole, and goes back to where it was.
  const from = order.hold?.from ?? order.status;
  if (act.type === 'returned' || act.type === 'inspection-failed') {
    const { reasons, asks } = { asks: undefined, ...act };
    return { why: 'returned', from, since: now, reasons, ...(asks && { asks }) };
  }
  if (act.type === 'suspended') {
    const still = namedStandstill(order, act, asOf);
    if (!still.ok) return undefined;
    const { basis, ground, to: until } = still.value;
    return {
      ...{ why: 'suspended', from, since: now, basis, until },
      ...(ground && { ground }),
      ...(act.note !== undefined && { note: act.note }),
    } as const;
  }
  if (act.type === 'paused') {
    // What is owed is found again when the whole goes on.
    const named = order.status === 'suspended' ? namedIn(order.hold, now) : undefined;
    return {
      ...{ why: 'suspended', from, since: now, basis: act.basis, byProject: true },
      ...(named && { named }),
    } as const;
  }
  if (act.type === 'continued' && order.hold?.why === 'suspended' && order.hold.named) {
    const { named } = order.hold;
    return now < named.until ? { why: 'suspended', from, since: now, ...named } : undefined;
  }
  return undefined;
};

/** The clock stands while the applicant owes, as the published item says, and no longer than its ground may last. */
const owedHold = (order: Order, from: OrderStatus, asOf: AsOf): Hold | undefined => {
  const still = owedStandstill(order, asOf);
  if (!still) return undefined;
  const { basis, ground, to: until } = still;
  return { why: 'suspended', from, since: asOf.now, basis, until, ...(ground && { ground }) };
};

/** What is left of a suspension that its partner named: paused with the whole, it keeps the end it was given. */
const namedIn = (hold: Order['hold'], now: Instant): Extract<Hold, { why: 'suspended' }>['named'] => {
  if (hold?.why !== 'suspended' || hold.until === undefined || hold.until <= now) return undefined;
  const { basis, ground, until } = hold;
  return { basis, until, ...(ground !== undefined && { ground }) };
};

const opened = (limit: Limit, suspension: Suspension): Limit => ({
  ...limit,
  deadline: { ...limit.deadline, suspensions: [...limit.deadline.suspensions, suspension] },
});

const corrected = ({ request }: Order, { note, materials }: Correction, at: Instant): Order['request'] => {
  const before = Array.isArray(request['corrections']) ? (request['corrections'] as unknown[]) : [];
  return { ...request, corrections: [...before, { at, note, materials }] };
};

/** An event without its envelope. */
const saidIn = (done: Act, at: Instant): NonNullable<Order['said']>[number] => {
  if (done.type === 'changed') return { type: done.type, at, asked: done.asked };
  const { eventId: _, ...content } = { eventId: '', ...done };
  return { ...content, at };
};

/** What a hold takes out of a limit: without an end it lasts until it is ended. */
const standstillOf = (hold: Hold): Suspension =>
  hold.why === 'returned'
    ? { from: hold.since, basis: notCountedBases.correction }
    : {
        from: hold.since,
        basis: hold.basis,
        ...(hold.until !== undefined && { to: hold.until }),
        ...(hold.ground !== undefined && { ground: hold.ground }),
      };

const limitsAfter = (order: Order, move: Move, hold: Hold | undefined, now: Instant): Order['limits'] => {
  const fulfilled = new Set(kindOf(order).fulfils[move] ?? []);
  const changed = Object.entries(order.limits).map(([name, limit]): [string, Limit] => {
    if (limit.metAt !== undefined) return [name, limit];
    // One clock has one reason to stand: what the approvals of its line stop goes on with them.
    const running = order.hold || hold ? goesOn(limit, now) : limit;
    if (fulfilled.has(limit.beside ?? name)) return [name, { ...goesOn(limit, now), metAt: now }];
    if (!hold) return [name, running];
    return [name, opened(running, standstillOf(hold))];
  });
  const after = Object.fromEntries(changed);
  return order.hold && !hold && waitsForApprovals(order) ? standing(after, now) : after;
};

/** What its partner may not do for ever; a whole pauses, and goes on, as it must. */
const counts = new Set<string>(['returned', 'suspended', 'inspection-failed']);

/** The order after one move, or why the table of its kind or the law does not allow it. The only way a status changes. */
export const move = (
  order: Order,
  done: Act,
  now: Instant,
  workingTime: WorkingTime,
): Result<{ order: Order; move: Move }, NotAllowed> => {
  const kind = kindOf(order);
  const asOf = { now, workingTime };
  const named = kind.read?.(done) ?? done.type;
  const target = kind.moves[order.status]?.[named];
  const refused = { from: order.status, move: named, allowed: allowedOf(order, asOf) };
  const why = whyNot(order, named, asOf);
  if (!target || why) return err({ ...refused, ...why });
  const { refuses } = target;
  if (refuses?.holds(order, done)) {
    const explained = refuses.explains?.(order, done);
    return err({ ...refused, reason: refuses.reason, ...(explained && { explained }) });
  }
  const decided = kind.decide?.(order, done, asOf) ?? ok(undefined);
  if (!decided.ok) return err({ ...refused, reason: decided.error });
  const against = unlawful(order, done, asOf);
  if (against) return err({ ...refused, reason: against.reason, law: against });

  const { hold: before, ...rest } = order;
  const stands = holdOf(order, done, asOf);
  const back = stands ? order.status : (before?.from ?? order.status);
  const status = target.to === 'back' ? back : target.to;
  const keeps = kind.keeps?.includes(named) === true;
  const said = keeps ? [...(order.said ?? []), saidIn(done, now)] : order.said;
  const hold = stands ?? (kind.owed?.({ status, said }) === true ? owedHold(order, status, asOf) : undefined);
  const ends = kind.milestones.ended.has(status);
  const licensing = licensingAfter(order, named, done, now, workingTime);
  const receipts = receiptsAfter(
    order,
    named,
    saidOnReceipt(done, hold, licensing),
    now,
    lawOf(order, workingTime),
  );
  const after: Order = {
    ...rest,
    status,
    limits: limitsOfLicence(limitsAfter(order, named, hold, now), order.licensing, licensing, workingTime),
    ...(licensing && { licensing }),
    ...(receipts.length > 0 && { receipts: [...receipts] }),
    ...(hold && { hold }),
    ...(hold && counts.has(done.type) && { holds: (order.holds ?? 0) + 1 }),
    ...(done.type === 'corrected' && { request: corrected(order, done, now) }),
    ...(done.type === 'changed' && changed(order, done, now)),
    ...(said && { said }),
    ...(done.type === 'rejected' && { reasons: done.reasons }),
    ...(decided.value && { outcome: decided.value }),
    ...(ends && { endedAt: decided.value?.at ?? now }),
  };
  return ok({ order: after, move: named });
};

/** What the applicant reads on the receipt of a move. */
const saidOnReceipt = (done: Act, hold: Hold | undefined, licensing: Order['licensing']) => {
  const { asOf, by } = licensing?.accepted ?? {};
  return {
    reasons: 'reasons' in done ? done.reasons : 'grounds' in done && done.grounds ? [done.grounds] : [],
    ...(done.type === 'returned' && done.asks && { asks: done.asks }),
    ...((done.type === 'accepted' || done.type === 'accepted-by-law') && asOf && { asOf }),
    ...(by === 'law' && done.type === 'accepted-by-law' && { bySilence: true as const }),
    ...(hold?.why === 'suspended' && hold.until !== undefined && { until: hold.until }),
  };
};

/** What a partner may not go on doing for ever: each time is kept, and somebody must be able to read it. */
const pastLimit = (
  order: Order,
  move: Move,
  { to, most = mostSaid }: Target<OrderStatus>,
): Pick<NotAllowed, 'reason' | 'limit'> | undefined => {
  const { holds = 0, said = [] } = order;
  if (counts.has(move) && holds >= mostHolds) return { reason: 'too-many-holds', limit: mostHolds };
  const { keeps, milestones } = kindOf(order);
  // What ends an order is always taken.
  const ends = to !== 'back' && milestones.ended.has(to);
  if (keeps?.includes(move) === true && !ends && said.length >= most)
    return { reason: 'too-much-said', limit: most };
  return undefined;
};
