import type { AsOf } from '../../law/deadline/working-time.ts';
import { epochMs } from '../../law/instant.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedDues, type MovedDue } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { movedEntry, rungEntry } from '../../platform/watch/record.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { caseKeys, caseLadder, movableLimits, watchedLimits } from './deadlines.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { CaseStore, type StoredCase } from './store.ts';

type Rewriting = Pick<CaseDependencies, 'cases' | 'timeline' | 'table'>;

/** On record; where an execution waits for the moment, another one waits for the new one, named by it. */
const movedWrites = (
  { table, timeline }: Rewriting,
  { id }: Case,
  moved: MovedDue,
  { now }: AsOf,
): Write[] => [
  movedEntry(timeline, id, 'case', moved, now),
  ...(moved.name === 'make-up'
    ? startExecution(table, 'missing-documents', `${id}-${epochMs(moved.to)}`, { caseId: id }, now)
    : []),
];

/** The next version of a case; a due moment that the calendar has moved since the last one is recorded with it. */
export const rewriteCase = (on: Rewriting, stored: StoredCase, one: Case, asOf: AsOf): Write[] => [
  ...on.cases.replace(stored, one, asOf.workingTime),
  ...movedDues(stored.dues ?? {}, movableLimits(stored.case), asOf.workingTime).flatMap((moved) =>
    movedWrites(on, one, moved, asOf),
  ),
];

/** The limits of a case: reminded of, recorded once when they are over, escalated once a rung. The case goes on. */
export const watchedCase = (on: Rewriting): Watched<StoredCase> => ({
  kind: 'joint-installation',
  find: (key) => on.cases.find(CaseStore.idOf(key)),
  limits: ({ case: one }) => watchedLimits(one),
  ladder: (_, workingTime) => caseLadder(workingTime),
  kept: (stored) => stored,
  right: ({ case: one }, asOf) => caseKeys(one, asOf),
  rewrite: (stored, { limits, acted }, asOf) => {
    const one = { ...stored.case, limits: { ...stored.case.limits, ...limits } };
    return [
      ...rewriteCase(on, stored, one, asOf),
      ...acted.map((each) => rungEntry(on.timeline, one.id, 'case', each)),
      ...new Escalations(on.table).writes({ subject: { kind: 'joint-installation', id: one.id } }, acted),
    ];
  },
});
