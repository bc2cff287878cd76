import { DeadlineSpec } from '../../../law/deadline/model.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import type { Ladder } from '../../../law/deadline/rung.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { keyOf } from '../../../platform/table/key.ts';
import { dueMomentsOf } from '../../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../../platform/watch/index-keys.ts';
import { BREACH } from '../../../platform/watch/ladders.ts';
import { earliest } from '../../../platform/watch/look-again.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import type { Term } from './model.ts';

/** The limit that runs: of what is checked the department's, and none while a longer life is being decided upon. */
export const termLimits = ({ status, deadline, recheck, asked, breachedAt, rungs }: Term): Limits => {
  if (status === 'in-check' && recheck)
    return { recheck: { deadline: recheck.deadline, ...(recheck.rungs && { rungs: recheck.rungs }) } };
  if (status !== 'running' || asked) return {};
  return { term: { deadline, ...(breachedAt && { breachedAt }), ...(rungs && { rungs }) } };
};

/** How many working days before its end its owner is reminded: in time to ask for a longer life. */
const reminderBefore = ({ life, kind }: Pick<Term, 'life' | 'kind'>): number => {
  const { askedBefore } = life?.extension ?? {};
  if (askedBefore !== undefined) return askedBefore + 10;
  return kind === 'follows' || kind === 'record' ? 2 : 10;
};

/** A re-check is reminded of and never in breach: at its due moment silence agrees. */
export const termLadder = (term: Term): Ladder =>
  term.status === 'in-check'
    ? [{ id: 'reminder', when: 'before', workingDays: 1 }, BREACH]
    : [{ id: 'reminder', when: 'before', workingDays: reminderBefore(term) }, BREACH];

/** When the platform looks again: shown to nobody, so that it cites nothing. */
const tomorrow = ({ now, workingTime }: AsOf): Instant | undefined =>
  reckon(DeadlineSpec.parse({ budget: 1, kind: 'promised', basis: 'look-again', anchor: now }), workingTime)
    .due ?? undefined;

/** One whose department is deciding is looked at each working day: that it has ended is written to the order alone. */
export const termKeys = (projectId: string, term: Term, asOf: AsOf): WatchKeys => {
  const moments = dueMomentsOf(termLimits(term), termLadder(term), asOf.now, asOf.workingTime);
  const next = earliest(moments.next, term.asked ? tomorrow(asOf) : undefined);
  return watchKeys(keyOf(projectId, 'TERM', term.id), { ...moments, next });
};
