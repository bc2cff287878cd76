import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { dueMomentsOf } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { earliest, latestOf, lookAgain } from '../../platform/watch/look-again.ts';
import type { Case } from './model.ts';
import { limitsBy, type Wholes } from './paths.ts';

/** The limits that are watched: none once the case has ended. */
const watchedLimits = ({ endedAt, limits }: Case): Limits => (endedAt === undefined ? limits : {});

/** An execution waits for the day until which documents may follow: the sweep does not, but a calendar moves it too. */
const makeUpLimit = ({ endedAt, makeUp }: Case): Limits =>
  endedAt === undefined && makeUp && makeUp.suppliedAt === undefined && makeUp.lapsedAt === undefined
    ? { 'make-up': { deadline: makeUp.deadline } }
    : {};

/** What a calendar can move: the limits that are watched, and the day until which documents may follow. */
export const movableLimits = (one: Case): Limits => ({ ...watchedLimits(one), ...makeUpLimit(one) });

export const caseLadder = (workingTime: WorkingTime) => ladderOf('joint-installation', workingTime);

/** The limits that are watched, as the paths of the case have them. */
export const runningLimits = (one: Case, wholes: Wholes): Limits => limitsBy(watchedLimits(one), wholes);

/**
 * People are told of a due moment that a calendar moves, and not of one that its paths move: what is kept as told is the plan's.
 * @param wholes where they are not known, the plan's own limits: no path is due before them, so the next look is not too late
 */
export const caseKeys = (one: Case, asOf: AsOf, wholes: Wholes = {}): WatchKeys => {
  const { now, workingTime } = asOf;
  const running = dueMomentsOf(runningLimits(one, wholes), caseLadder(workingTime), now, workingTime);
  const movable = dueMomentsOf(movableLimits(one), [], now, workingTime);
  const stands =
    one.endedAt === undefined && Object.values(wholes).some(({ standing }) => standing.length > 0);
  return watchKeys(one.id, {
    ...movable,
    next: earliest(running.next, stands ? lookAgain(asOf) : undefined),
    lastYear: latestOf(running.lastYear, movable.lastYear),
    near: running.near,
    owing: { city: true },
  });
};
