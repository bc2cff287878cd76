import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import { endOfDay } from '../../law/plain-date.ts';
import { keyOf } from '../../platform/table/key.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Obligation, RiverCase } from './model.ts';
import { caseSpec } from './rules.ts';
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

export const riverKeys = (one: RiverCase, rungs: Rungs, { now, workingTime }: AsOf): WatchKeys =>
  watchKeys(one.id, dueMomentsOf(riverLimits(one, rungs), riverLadder(workingTime), now, workingTime));

/** The day of an obligation is a date: no calendar moves it. */
export const obligationKeys = (id: string, { status, dueOn, overdueSince, number }: Obligation): WatchKeys =>
  status === 'open' && dueOn && !overdueSince
    ? watchKeys(keyOf(id, 'OBLIGATION', number), { next: endOfDay(dueOn), dues: {}, lastYear: undefined })
    : {};
