import type { Instant } from '../../law/instant.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { goesOn, type Limit } from '../../platform/watch/limit.ts';
import { platformMoves, type Move, type Target } from './kinds/kind.ts';
import { kindOf } from './kinds/index.ts';
import { mostHolds, mostSaid } from './limits.ts';
import type { Act, Correction } from './acts.ts';
import type { Hold, Milestone, Order, OrderStatus } from './model.ts';

export interface NotAllowed {
  readonly from: Order['status'];
  readonly move: Move;
  /** What would be allowed instead. */
  readonly allowed: readonly string[];
  readonly reason?: string;
  /** What there may be at most, where that is why. */
  readonly limit?: number;
}

/** Waiting for the applicant is not the partner's time (行政许可法 art. 32: a return names everything at once). */
const correctionBasis = '等待申请人补正材料，不计入办理时限（《行政许可法》第三十二条）';

const unnamable = new Set<string>(platformMoves);

/** Whether a partner may name a move at all. */
export const isNamable = (move: string): boolean => !unnamable.has(move);

/** Why a move is not possible as the order stands, whatever is said with it: `act` refuses by it, `allowed` leaves it out. */
const whyNot = (order: Order, move: Move, asOf: AsOf): Pick<NotAllowed, 'reason' | 'limit'> | undefined => {
  const kind = kindOf(order);
  const target = kind.moves[order.status]?.[move];
  if (!target) return {};
  if (target.unless?.holds(order)) return { reason: target.unless.reason };
  const closed = move === 'lapsed' ? undefined : kind.closed?.(order, asOf);
  return closed ? { reason: closed } : pastLimit(order, move, target);
};

/** What the partner of an order may say next: each of these is taken, and nothing else is. */
export const allowedOf = (order: Order, asOf: AsOf): Move[] =>
  (Object.keys(kindOf(order).moves[order.status] ?? {}) as Move[]).filter(
    (move) => isNamable(move) && whyNot(order, move, asOf) === undefined,
  );

const holdOf = (order: Order, act: Act, now: Instant): Hold | undefined => {
  if (act.type === 'returned')
    return { why: 'returned', from: order.status, since: now, reasons: act.reasons };
  if (act.type === 'suspended') return { why: 'suspended', from: order.status, since: now, basis: act.basis };
  if (act.type === 'paused')
    return { why: 'suspended', from: order.status, since: now, basis: act.basis, byProject: true };
  return undefined;
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
  const { eventId: _, ...content } = { eventId: '', ...done };
  return { ...content, at };
};

const limitsAfter = (order: Order, move: Move, hold: Hold | undefined, now: Instant): Order['limits'] => {
  const fulfilled = new Set(kindOf(order).fulfils[move] ?? []);
  const changed = Object.entries(order.limits).map(([name, limit]): [string, Limit] => {
    if (limit.metAt !== undefined) return [name, limit];
    const running = order.hold ? goesOn(limit, now) : limit;
    if (fulfilled.has(limit.beside ?? name)) return [name, { ...running, metAt: now }];
    if (!hold) return [name, running];
    return [
      name,
      opened(running, { from: now, basis: hold.why === 'suspended' ? hold.basis : correctionBasis }),
    ];
  });
  return Object.fromEntries(changed);
};

/** The order after an act, or why the table of its kind does not allow it. The only way a status changes. */
export const act = (
  order: Order,
  done: Act,
  now: Instant,
  workingTime: WorkingTime,
): Result<{ order: Order; move: Move }, NotAllowed> => {
  const kind = kindOf(order);
  const asOf = { now, workingTime };
  const move = kind.read?.(done) ?? done.type;
  const target = kind.moves[order.status]?.[move];
  const refused = { from: order.status, move, allowed: allowedOf(order, asOf) };
  const why = whyNot(order, move, asOf);
  if (!target || why) return err({ ...refused, ...why });
  if (target.refuses?.holds(order, done)) return err({ ...refused, reason: target.refuses.reason });
  const decided = kind.decide?.(order, done, asOf) ?? ok(undefined);
  if (!decided.ok) return err({ ...refused, reason: decided.error });

  const { hold: before, ...rest } = order;
  const hold = holdOf(order, done, now);
  const status = target.to === 'back' ? (before?.from ?? order.status) : target.to;
  const keeps = kind.keeps?.includes(move) === true;
  const ends = kind.milestones.ended.has(status);
  const after: Order = {
    ...rest,
    status,
    limits: limitsAfter(order, move, hold, now),
    ...(hold && { hold }),
    ...(hold && done.type !== 'paused' && { holds: (order.holds ?? 0) + 1 }),
    ...(done.type === 'corrected' && { request: corrected(order, done, now) }),
    ...(keeps && { said: [...(order.said ?? []), saidIn(done, now)] }),
    ...(done.type === 'rejected' && { reasons: done.reasons }),
    ...(decided.value && { outcome: decided.value }),
    ...(ends && { endedAt: decided.value?.at ?? now }),
  };
  return ok({ order: after, move });
};

/** What a partner may not go on doing for ever: each time is kept, and somebody must be able to read it. */
const pastLimit = (
  order: Order,
  move: Move,
  { to }: Target<OrderStatus>,
): Pick<NotAllowed, 'reason' | 'limit'> | undefined => {
  const { holds = 0, said = [] } = order;
  if ((move === 'returned' || move === 'suspended') && holds >= mostHolds)
    return { reason: 'too-many-holds', limit: mostHolds };
  const { keeps, milestones } = kindOf(order);
  // What ends an order is always taken.
  const ends = to !== 'back' && milestones.ended.has(to);
  if (keeps?.includes(move) === true && !ends && said.length >= mostSaid)
    return { reason: 'too-much-said', limit: mostSaid };
  return undefined;
};

/** Whether an order has reached what an execution waits for; one that stands still is where it was before. */
export const hasReached = (order: Order, milestone: Milestone): boolean =>
  kindOf(order).milestones[milestone].has(order.hold?.from ?? order.status);

export const hasEnded = (order: Order): boolean => hasReached(order, 'ended');
