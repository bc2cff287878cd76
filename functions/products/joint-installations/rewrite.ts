import type { Rung } from '../../law/deadline/rung.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { epochMs } from '../../law/instant.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedDues, type Acted, type MovedDue } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { caseKeys, caseLadder, movableLimits, watchedLimits } from './deadlines.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import type { StoredCase } from './store.ts';

const rungCodes = {
  before: 'case.due-soon',
  'last-day': 'case.due-soon',
  due: 'case.overdue',
  after: 'case.escalated',
} as const satisfies Record<Rung['when'], string>;

type Rewriting = Pick<CaseDependencies, 'cases' | 'timeline' | 'table'>;

/** On record; where an execution waits for the moment, another one waits for the new one, named by it. */
const movedWrites = (
  { table, timeline }: Rewriting,
  { id }: Case,
  { name, from, to }: MovedDue,
  { now }: AsOf,
): Write[] => [
  timeline.entry(id, { at: now, code: 'case.deadline-moved', facts: { limit: name, from, to } }),
  ...(name === 'make-up'
    ? effectWrites(
        table,
        [
          {
            effect: 'start-execution',
            machine: 'missing-documents',
            name: `${id}-${epochMs(to)}`,
            input: { caseId: id },
          },
        ],
        now,
      )
    : []),
];

/** The next version of a case; a due moment that the calendar has moved since the last one is recorded with it. */
export const rewriteCase = (on: Rewriting, stored: StoredCase, one: Case, asOf: AsOf): Write[] => [
  on.cases.replace({ ...stored, case: one }, asOf.workingTime),
  ...movedDues(stored.dues ?? {}, movableLimits(stored.case), asOf.workingTime).flatMap((moved) =>
    movedWrites(on, one, moved, asOf),
  ),
];

const entryOf = ({ timeline }: Rewriting, { id }: Case, { name, due, turn }: Acted): Write =>
  timeline.entry(
    id,
    { at: turn.at, code: rungCodes[turn.rung.when], facts: { limit: name, due, rung: turn.key } },
    `${turn.key}#${name}`,
  );

/** The limits of a case: reminded of, recorded once when they are over, escalated once a rung. The case goes on. */
export const watchedCase = (on: Rewriting): Watched<StoredCase> => ({
  kind: 'joint-installation',
  find: ({ pk }) => on.cases.find(pk.slice('CASE#'.length)),
  limits: ({ case: one }) => watchedLimits(one),
  ladder: (_, workingTime) => caseLadder(workingTime),
  kept: (stored) => stored,
  right: ({ case: one }, asOf) => caseKeys(one, asOf),
  rewrite: (stored, { limits, acted }, asOf) => {
    const one = { ...stored.case, limits: { ...stored.case.limits, ...limits } };
    return [
      ...rewriteCase(on, stored, one, asOf),
      ...acted.map((each) => entryOf(on, one, each)),
      ...new Escalations(on.table).writes({ subject: { kind: 'joint-installation', id: one.id } }, acted),
    ];
  },
});
