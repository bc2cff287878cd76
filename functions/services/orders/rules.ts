import type { Instant } from '../../law/instant.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { goesOn, type Limit } from '../../platform/watch/limit.ts';
import { platformMoves, type Move } from './kinds/kind.ts';
import { kindOf } from './kinds/index.ts';
import { mostHolds, mostSaid } from './limits.ts';
import type { Act, Correction } from './acts.ts';
import type { Hold, Milestone, Order } from './model.ts';

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

/** Of moves, those that a partner may name. */
export const namable = (moves: readonly string[]): string[] => moves.filter((move) => !unnamable.has(move));

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
  const possible = kind.moves[order.status] ?? {};
  const move = kind.read?.(done) ?? done.type;
  const target = possible[move];
  const refused = { from: order.status, move, allowed: namable(Object.keys(possible)) };
  if (!target) return err(refused);
  if (target.unless?.holds(order, done)) return err({ ...refused, reason: target.unless.reason });
  const decided = kind.decide?.(order, done, { now, workingTime }) ?? ok(undefined);
  if (!decided.ok) return err({ ...refused, reason: decided.error });

  const { hold: before, ...rest } = order;
  const hold = holdOf(order, done, now);
  const status = target.to === 'back' ? (before?.from ?? order.status) : target.to;
  const keeps = kind.keeps?.includes(move) === true;
  const ends = kind.milestones.ended.has(status);
  const past = pastLimit(order, done, keeps, ends);
  if (past) return err({ ...refused, ...past });
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
  { holds = 0, said = [] }: Order,
  done: Act,
  keeps: boolean,
  ends: boolean,
): Pick<NotAllowed, 'reason' | 'limit'> | undefined => {
  if ((done.type === 'returned' || done.type === 'suspended') && holds >= mostHolds)
    return { reason: 'too-many-holds', limit: mostHolds };
  // What ends an order is always taken.
  if (keeps && !ends && said.length >= mostSaid) return { reason: 'too-much-said', limit: mostSaid };
  return undefined;
};

/** Whether an order has reached what an execution waits for; one that stands still is where it was before. */
export const hasReached = (order: Order, milestone: Milestone): boolean =>
  kindOf(order).milestones[milestone].has(order.hold?.from ?? order.status);

export const hasEnded = (order: Order): boolean => hasReached(order, 'ended');
