import { ladderOf, type Watching } from '../../platform/watch/ladders.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import { outlookOf, type Outlook } from '../../platform/watch/climb-limits.ts';
import type { Instant } from '../../law/instant.ts';
import type { Case } from './model.ts';

/** The limits that are watched: none once the case has ended. */
export const watchedLimits = ({ endedAt, limits }: Case): Limits => (endedAt === undefined ? limits : {});

export const caseLadder = (by: Watching) => ladderOf('joint-installation', by);

export const caseOutlook = (one: Case, now: Instant, by: Watching): Outlook =>
  outlookOf(watchedLimits(one), caseLadder(by), now, by);
