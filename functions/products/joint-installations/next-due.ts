import { ladderOf } from '../../platform/watch/ladders.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { outlookOf, type Outlook } from '../../platform/watch/climb-limits.ts';
import type { Instant } from '../../law/instant.ts';
import type { Case } from './model.ts';

/** The limits that are watched: none once the case has ended. */
export const watchedLimits = ({ endedAt, limits }: Case): Limits => (endedAt === undefined ? limits : {});

export const caseLadder = (workingTime: WorkingTime) => ladderOf('joint-installation', workingTime);

export const caseOutlook = (one: Case, now: Instant, workingTime: WorkingTime): Outlook =>
  outlookOf(watchedLimits(one), caseLadder(workingTime), now, workingTime);
