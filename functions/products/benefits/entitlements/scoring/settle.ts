import type { AsOf } from '../../../../law/deadline/working-time.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { movedDues, type Acted } from '../../../../platform/watch/climb-limits.ts';
import { movedEntry, rungEntry } from '../../../../platform/watch/record.ts';
import { watcher, type Watched } from '../../../../platform/watch/watched.ts';
import type { Addressee } from '../../../../services/messages/post.ts';
import type { Row } from '../../../../services/messages/told.ts';
import { cameToNothing } from '../rules.ts';
import type { ScoringDependencies } from './dependencies.ts';
import { followRound } from './follow.ts';
import { roundLadder } from './ladders.ts';
import type { Reviewer, Score, ScoringRound } from './model.ts';
import { isActive } from './panel.ts';
import { publicationEnds, publishedWith, toFollow } from './rules.ts';
import { isComplete, resultsOf, standings, type Standing } from './standings.ts';
import { roundKeys, roundLimits, ScoringStore, type StoredRound } from './store.ts';
import type { AboutRound } from './telling/about.ts';
import { roundTold, type PlainRoundMove } from './told.ts';

/** A round with how its applications stand. */
export interface LookedRound extends StoredRound {
  readonly standings: readonly Standing[];
  readonly said: readonly Score[];
}

/** Of what was waived nothing is scored. */
export const lookAt = async (on: ScoringDependencies, id: string): Promise<LookedRound | undefined> => {
  const stored = await on.scoring.find(id);
  if (!stored) return undefined;
  const [applications, scores] = await Promise.all([on.scoring.applications(id), on.scoring.scores(id)]);
  const found = await on.store.findAll(applications.map((one) => one.id));
  const open = new Set(
    found.flatMap(({ entitlement }) => (cameToNothing(entitlement) ? [] : [entitlement.id])),
  );
  const said = scores.map(({ score }) => score);
  return {
    ...stored,
    said,
    standings: standings(
      stored.round,
      applications.filter((one) => open.has(one.id)),
      said,
    ),
  };
};

const readers = (reviewers: readonly Reviewer[]): Addressee[] =>
  reviewers.map(({ citizen: id }) => ({ kind: 'citizen', id }));

/** Whose scores are waited for, each once. */
const missingIn = (all: readonly Standing[]): Reviewer[] => [
  ...new Map(all.flatMap(({ missing }) => missing).map((one) => [one.number, one])).values(),
];

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

/** The day is over and all have scored. */
const isToPublish = ({ round, dues, standings: all }: LookedRound, now: string): boolean => {
  const due = dues?.['scoring'];
  return round.status === 'scoring' && due !== undefined && due <= now && isComplete(all);
};

/** What a rung is told as; nothing where what it waited for is there. */
const moveOf = ({ turn }: Acted): PlainRoundMove => turn.rung.id as PlainRoundMove;

/** The limits of a round, the publication of what it came to, and what follows for each application. */
export const watchedRound = (on: ScoringDependencies): Watched<LookedRound> => ({
  kind: 'scoring-round',
  find: (key) => lookAt(on, ScoringStore.idOf(key)),
  limits: ({ round }) => roundLimits(round),
  ladder: () => roundLadder,
  kept: (looked) => looked,
  right: ({ round }, asOf) => roundKeys(round, asOf),
  isDue: (looked, now) => isToPublish(looked, now) || toFollow(looked.round) !== undefined,
  owed: ({ round }) => ({ subject: { kind: 'scoring-round', id: round.id }, turn: 'partner' }),
  rewrite: async (looked, { limits, acted }, asOf) => {
    const { round, standings: all } = looked;
    const climbed = { ...round, limits: { ...round.limits, ...limits } };
    if (isToPublish(looked, asOf.now)) {
      const after = publishedWith(climbed, resultsOf(round, all), asOf.now);
      return [
        ...(await rewriteRound(on, looked, after, asOf, 'scoring.published', { turn: after.turn })),
        ...(await tellRound(on, roundTold.published, aboutRound(after, all, asOf))),
      ];
    }
    const moves = [...new Set(acted.map(moveOf))];
    const isOver = moves.includes('publication-over') && round.status === 'published';
    const after = isOver ? publicationEnds(climbed, asOf.now) : climbed;
    const about = aboutRound(after, all, asOf);
    const told = await Promise.all(
      moves.map((move) => tellRound(on, roundTold[move], about, missingIn(all))),
    );
    const code = after.status === 'closed' && round.status !== 'closed' ? 'scoring.closed' : undefined;
    return [
      ...(await rewriteRound(on, looked, after, asOf, code)),
      ...acted.map((one) => rungEntry(on.timeline, round.id, 'scoring-round', one)),
      ...told.flat(),
    ];
  },
  then: ({ round }) => followRound(on, round.id),
});

/** After anything was said in a round: what it came to is published, and what is closed followed, without waiting for a sweep. */
export const settleRound = async (on: ScoringDependencies, id: string): Promise<void> =>
  watcher(on.table, watchedRound(on))(ScoringStore.keyOf(id), {
    now: on.clock.now(),
    workingTime: await on.calendars.workingTime(),
  });
