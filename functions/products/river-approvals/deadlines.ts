import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { DeadlineSpec } from '../../law/deadline/model.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import type { Instant } from '../../law/instant.ts';
import { endOfDay } from '../../law/plain-date.ts';
import { keyOf } from '../../platform/table/key.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import { earliest, latestOf, lookAgain } from '../../platform/watch/look-again.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Obligation, RiverCase } from './model.ts';
import { riverWhole } from './paths.ts';
import { expertReview } from './content.ts';
import { caseSpec } from './rules.ts';
import type { Rungs } from './store.ts';
import { hasEnded } from './transitions.ts';

export const riverLadder = (workingTime: WorkingTime): Ladder => ladderOf('river-approval', workingTime);

const done = (rungs: readonly string[] | undefined) => (rungs ? { rungs: [...rungs] } : {});

const limitsOf = (one: RiverCase, rungs: Rungs, deadline: DeadlineSpec | undefined): Limits => {
  const { status, makeUp, breachedAt } = one;
  if (hasEnded(status) || !deadline) return {};
  return {
    promised: { deadline, ...(breachedAt && { breachedAt }), ...done(rungs['promised']) },
    ...(makeUp &&
      !makeUp.overdueSince && { 'make-up': { deadline: makeUp.deadline, ...done(rungs['make-up']) } }),
  };
};

/**
 * The limit of the whole as its plan has it, and the day until which documents may follow. Nothing is decided by either. A
 * due moment that a calendar moves is told of these.
 */
export const plannedLimits = (one: RiverCase, rungs: Rungs): Limits =>
  limitsOf(one, rungs, caseSpec(one, 'promised'));

/** The same, with the limit of the whole as its paths have it. */
export const riverLimits = (one: RiverCase, rungs: Rungs, orders: readonly Order[], asOf: AsOf): Limits =>
  limitsOf(one, rungs, riverWhole(one, 'promised', orders, asOf)?.deadline);

/** When the time is over that the experts' meeting is not counted for; undefined while none is awaited. */
export const meetingDue = ({ status, suspensions }: RiverCase): Instant | undefined =>
  status === 'expert-meeting' ? suspensions.findLast(({ ground }) => ground === expertReview)?.to : undefined;

/** @param orders where they are not known, none: no path is due before the plan is, so the next look is not too late */
export const riverKeys = (
  one: RiverCase,
  rungs: Rungs,
  asOf: AsOf,
  orders: readonly Order[] = [],
): WatchKeys => {
  const { now, workingTime } = asOf;
  const ladder = riverLadder(workingTime);
  const planned = dueMomentsOf(plannedLimits(one, rungs), ladder, now, workingTime);
  const running = dueMomentsOf(riverLimits(one, rungs, orders, asOf), ladder, now, workingTime);
  const meeting = meetingDue(one);
  const outlasts = meeting !== undefined && meeting > now ? meeting : undefined;
  const stands = !hasEnded(one.status) && riverWhole(one, 'promised', orders, asOf)?.standing.length;
  return watchKeys(one.id, {
    dues: planned.dues,
    next: earliest(running.next, outlasts, stands ? lookAgain(asOf) : undefined),
    lastYear: latestOf(running.lastYear, planned.lastYear),
    near: running.near,
    owing: { city: true },
  });
};

/** The day of an obligation is a date: no calendar moves it. */
export const obligationKeys = (id: string, { status, dueOn, overdueSince, number }: Obligation): WatchKeys =>
  status === 'open' && dueOn && !overdueSince
    ? watchKeys(keyOf(id, 'OBLIGATION', number), { next: endOfDay(dueOn), dues: {}, lastYear: undefined })
    : {};
