import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import type { Instant } from '../../law/instant.ts';
import { endOfDay } from '../../law/plain-date.ts';
import { keyOf } from '../../platform/table/key.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Obligation, RiverCase } from './model.ts';
import { caseSpec, expertReview } from './rules.ts';
import type { Rungs } from './store.ts';
import { hasEnded } from './transitions.ts';

export const riverLadder = (workingTime: WorkingTime): Ladder => ladderOf('river-approval', workingTime);

const done = (rungs: readonly string[] | undefined) => (rungs ? { rungs: [...rungs] } : {});

/** The limit of the whole, and the day until which documents may follow. Nothing is decided by either. */
export const riverLimits = (one: RiverCase, rungs: Rungs): Limits => {
  const { status, makeUp, breachedAt } = one;
  const deadline = hasEnded(status) ? undefined : caseSpec(one, 'promised');
  if (!deadline) return {};
  return {
    promised: { deadline, ...(breachedAt && { breachedAt }), ...done(rungs['promised']) },
    ...(makeUp &&
      !makeUp.overdueSince && { 'make-up': { deadline: makeUp.deadline, ...done(rungs['make-up']) } }),
  };
};

/** When the time is over that the experts' meeting is not counted for; undefined while none is awaited. */
export const meetingDue = ({ status, suspensions }: RiverCase): Instant | undefined =>
  status === 'expert-meeting' ? suspensions.findLast(({ ground }) => ground === expertReview)?.to : undefined;

export const riverKeys = (one: RiverCase, rungs: Rungs, { now, workingTime }: AsOf): WatchKeys => {
  const moments = dueMomentsOf(riverLimits(one, rungs), riverLadder(workingTime), now, workingTime);
  const meeting = meetingDue(one);
  const next = [moments.next, meeting !== undefined && meeting > now ? meeting : undefined];
  return watchKeys(one.id, { ...moments, next: next.filter((at) => at !== undefined).toSorted()[0] });
};

/** The day of an obligation is a date: no calendar moves it. */
export const obligationKeys = (id: string, { status, dueOn, overdueSince, number }: Obligation): WatchKeys =>
  status === 'open' && dueOn && !overdueSince
    ? watchKeys(keyOf(id, 'OBLIGATION', number), { next: endOfDay(dueOn), dues: {}, lastYear: undefined })
    : {};
