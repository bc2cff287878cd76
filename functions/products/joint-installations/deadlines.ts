import { Escalations } from '../../platform/watch/escalations.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { climbAll, movedDues, type Acted } from '../../platform/watch/climb-limits.ts';
import type { Rung } from '../../law/deadline/ladder.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { caseLadder, watchedLimits } from './next-due.ts';
import type { StoredCase } from './store.ts';

const rungCodes = {
  before: 'case.due-soon',
  'last-day': 'case.due-soon',
  due: 'case.overdue',
  after: 'case.escalated',
} as const satisfies Record<Rung['when'], string>;

/** The next version of a case; a due moment that the calendar has moved since the last one is recorded with it. */
export const rewriteCase = (
  { cases, timeline }: Pick<CaseDependencies, 'cases' | 'timeline'>,
  stored: StoredCase,
  one: Case,
  now: Instant,
  workingTime: WorkingTime,
): Write[] => [
  cases.replace({ ...stored, case: one }, workingTime),
  ...movedDues(stored.dues ?? {}, watchedLimits(stored.case), workingTime).map(({ name, from, to }) =>
    timeline.entry(one.id, { at: now, code: 'case.deadline-moved', facts: { limit: name, from, to } }),
  ),
];

const entryOf = ({ timeline }: CaseDependencies, { id }: Case, { name, due, turn }: Acted): Write =>
  timeline.entry(
    id,
    { at: turn.at, code: rungCodes[turn.rung.when], facts: { limit: name, due, rung: turn.key } },
    `${turn.key}#${name}`,
  );

/** Climbs the ladders of a case up to `now` and puts right what a moved calendar has changed. Again changes nothing. */
export const watchCase =
  (on: CaseDependencies) =>
  async (id: string, now: Instant, workingTime: WorkingTime): Promise<void> => {
    for (;;) {
      const stored = await on.cases.find(id);
      if (!stored) return;
      const before = watchedLimits(stored.case);
      const { limits, acted } = climbAll(before, caseLadder(workingTime), now, workingTime);
      if (limits === before && on.cases.standsRight(stored, workingTime)) return;
      const one = limits === before ? stored.case : { ...stored.case, limits: { ...limits } };
      const written = await on.table.transact([
        ...rewriteCase(on, stored, one, now, workingTime),
        ...acted.map((each) => entryOf(on, one, each)),
        ...new Escalations(on.table).writes({ subject: { kind: 'joint-installation', id } }, acted),
      ]);
      if (written.ok) return;
    }
  };
