import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Case } from './model.ts';

/** The limits that are watched: none once the case has ended. */
export const watchedLimits = ({ endedAt, limits }: Case): Limits => (endedAt === undefined ? limits : {});

/** An execution waits for the day until which documents may follow: the sweep does not, but a calendar moves it too. */
const makeUpLimit = ({ endedAt, makeUp }: Case): Limits =>
  endedAt === undefined && makeUp && makeUp.suppliedAt === undefined && makeUp.lapsedAt === undefined
    ? { 'make-up': { deadline: makeUp.deadline } }
    : {};

/** What a calendar can move: the limits that are watched, and the day until which documents may follow. */
export const movableLimits = (one: Case): Limits => ({ ...watchedLimits(one), ...makeUpLimit(one) });

export const caseLadder = (workingTime: WorkingTime) => ladderOf('joint-installation', workingTime);

export const caseKeys = (one: Case, { now, workingTime }: AsOf): WatchKeys => {
  const { next } = dueMomentsOf(watchedLimits(one), caseLadder(workingTime), now, workingTime);
  return watchKeys(one.id, { ...dueMomentsOf(movableLimits(one), [], now, workingTime), next });
};
