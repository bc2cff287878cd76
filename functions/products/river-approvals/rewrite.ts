import { effectWrites } from '../../platform/outbox/effects.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { hasEnded } from './transitions.ts';
import { caseReckoning } from './rules.ts';
import type { StoredRiver } from './store.ts';

/** When somebody must look at a case: the make-up of its documents, then its own limit; nothing decides it. */
export const dueOf = (one: RiverCase, workingTime: WorkingTime): Instant | undefined => {
  if (hasEnded(one.status)) return undefined;
  const total = one.breachedAt ? null : caseReckoning(one, 'promised', workingTime)?.due;
  const makeUp = one.makeUp && !one.makeUp.overdueSince ? reckon(one.makeUp.deadline, workingTime).due : null;
  return [total, makeUp].filter((due): due is Instant => typeof due === 'string').toSorted()[0];
};

/** The next version of a case, and its execution told, when it waits, that something happened. */
export const caseWrites = (
  { table, river, timeline }: RiverDependencies,
  stored: StoredRiver,
  after: RiverCase,
  code: string,
  { now, workingTime }: { now: Instant; workingTime: WorkingTime },
  facts?: Readonly<Record<string, unknown>>,
): Write[] => [
  river.replace({
    case: after,
    version: stored.version,
    due: dueOf(after, workingTime),
    token: undefined,
  }),
  timeline.entry(after.id, { at: now, code: `river.${code}`, ...(facts && { facts }) }),
  ...(stored.token === undefined
    ? []
    : effectWrites(
        table,
        [{ effect: 'answer-task', token: stored.token, output: { state: after.status } }],
        now,
      )),
];

/** The next version of a case about which nobody waits for news: the token stays. */
export const recordOf = (
  { river, timeline }: RiverDependencies,
  stored: StoredRiver,
  after: RiverCase,
  entry: { at: Instant; code: string; facts?: Record<string, unknown> },
  workingTime: WorkingTime,
): Write[] => [
  river.replace({ ...stored, case: after, due: dueOf(after, workingTime) }),
  timeline.entry(after.id, { ...entry, code: `river.${entry.code}` }),
];
