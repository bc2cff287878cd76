import type { Acted } from '../../../../platform/watch/climb-limits.ts';
import { rungEntry } from '../../../../platform/watch/record.ts';
import { watcher, type Watched } from '../../../../platform/watch/watched.ts';
import { cameToNothing } from '../rules.ts';
import type { ScoringDependencies } from './dependencies.ts';
import { extendedWindow, extending } from './extend.ts';
import { followRound } from './follow.ts';
import { roundLadder } from './ladders.ts';
import type { Reviewer, Score } from './model.ts';
import { aboutRound, rewriteRound, tellRound } from './rewrite.ts';
import { publicationEnds, publishedWith, toFollow } from './rules.ts';
import { isComplete, resultsOf, standings, type Standing } from './standings.ts';
import { roundKeys, roundLimits, ScoringStore, type StoredRound } from './store.ts';
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

/** Whose scores are waited for, each once. */
const missingIn = (all: readonly Standing[]): Reviewer[] => [
  ...new Map(all.flatMap(({ missing }) => missing).map((one) => [one.number, one])).values(),
];

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
    const window = await extendedWindow(on, round);
    if (window) return extending(on, looked, window, asOf);
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
