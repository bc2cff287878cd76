import type { AsOf } from '../../../../law/deadline/working-time.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { movedDues } from '../../../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../../../platform/watch/record.ts';
import type { Addressee } from '../../../../services/messages/post.ts';
import type { Row } from '../../../../services/messages/told.ts';
import type { ScoringDependencies } from './dependencies.ts';
import type { Reviewer, ScoringRound } from './model.ts';
import { isActive } from './panel.ts';
import type { Standing } from './standings.ts';
import { roundLimits, type StoredRound } from './store.ts';
import type { AboutRound } from './telling/about.ts';
import { roundTold } from './told.ts';

const readers = (reviewers: readonly Reviewer[]): Addressee[] =>
  reviewers.map(({ citizen: id }) => ({ kind: 'citizen', id }));

/** Tells everybody whom a row names. @param reviewers whom it concerns of them */
export const tellRound = <T extends AboutRound>(
  { teller }: Pick<ScoringDependencies, 'teller'>,
  row: Row<T>,
  of: T,
  reviewers: readonly Reviewer[] = [],
  asker?: Addressee,
): Promise<Write[]> =>
  teller.tell(row, of, {
    to: {
      department: { kind: 'department', id: of.round.department },
      partner: readers(reviewers),
      ...(asker && { asker }),
    },
    subject: { kind: 'scoring-round', id: of.round.id },
    facts: {},
    at: of.now,
  });

export const aboutRound = (round: ScoringRound, all: readonly Standing[], asOf: AsOf): AboutRound => ({
  ...asOf,
  round,
  count: all.length,
  waiting: all.filter(({ missing, tooFew }) => missing.length > 0 || tooFew).length,
});

/** The next version, its entry in the record, and who is told of a day that a calendar has moved. */
export const rewriteRound = async (
  on: ScoringDependencies,
  stored: StoredRound,
  after: ScoringRound,
  asOf: AsOf,
  code?: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Write[]> => {
  const moved = movedDues(stored.dues ?? {}, roundLimits(stored.round), asOf.workingTime);
  const about = aboutRound(after, [], asOf);
  return [
    ...on.scoring.put(stored, after, asOf),
    ...(code === undefined ? [] : [on.timeline.entry(after.id, { at: asOf.now, code, facts: { ...facts } })]),
    ...moved.map((one) => movedEntry(on.timeline, after.id, 'scoring-round', one, asOf.now)),
    ...(moved.length > 0
      ? await tellRound(
          on,
          roundTold['deadline-moved'],
          { ...about, moved },
          after.reviewers.filter(isActive),
        )
      : []),
  ];
};
