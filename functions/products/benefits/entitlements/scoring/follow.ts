import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { change, changeKnown, decided } from '../../../../platform/change.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { potOf, waitingWrite } from '../funds-store.ts';
import type { Entitlement } from '../model.ts';
import { moved } from '../move.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import type { Stored } from '../store.ts';
import { funded, queued } from '../transitions.ts';
import type { Ranking, ScoringRound } from './model.ts';
import { toFollow } from './rules.ts';
import type { ScoringDependencies } from './dependencies.ts';

/** 58.50 */
const pointsText = (score: number): string => (score / 100).toFixed(2);

const scoreOf = (
  { turn, terms, results }: ScoringRound,
  { total, rank, passed, ties }: Ranking,
): NonNullable<Entitlement['score']> => ({
  total,
  minimum: terms.minimum * 100,
  rank,
  of: results.length,
  passed,
  ties,
  turn,
});

/** What a match wrote a moment ago and nobody has followed stands as if somebody had. */
const inScoring = (entitlement: Entitlement): Entitlement =>
  entitlement.status === 'matched' ? moved(entitlement, 'in-scoring') : entitlement;

const tooLow = ({ terms: { minimum } }: ScoringRound, { total }: Ranking): string =>
  `评审得分 ${pointsText(total)} 分，未达到最低 ${minimum} 分`;

/** The results stand for good: what has passed goes on, in the queue of its fund by its rank; what has not is refused. */
const closedWrites = async (
  on: ScoringDependencies,
  stored: Stored,
  scored: Entitlement,
  reason: string,
  asOf: AsOf,
): Promise<Write[]> => {
  const { entitlement } = stored;
  if (scored.score?.passed !== true) {
    const refused = moved(scored, 'refused', { reasons: [reason], endedAt: asOf.now, limits: {} });
    return rewriteEntitlement(on, stored, refused, asOf, { code: 'entitlement.refused' });
  }
  const isLimited = entitlement.terms.limitedFund;
  const after = isLimited ? queued(scored, asOf) : funded(scored, asOf);
  return [
    ...(await rewriteEntitlement(on, stored, after, asOf, {
      code: isLimited ? 'entitlement.queued' : 'entitlement.granted',
    })),
    ...(isLimited ? [waitingWrite(on.table, after)] : []),
  ];
};

const followOne = (on: ScoringDependencies, round: ScoringRound, result: Ranking): Promise<unknown> =>
  change(on, {
    find: () => on.store.find(result.application),
    decide: async (stored, asOf) => {
      const { status, score: before } = stored.entitlement;
      if (status !== 'in-scoring' && status !== 'matched') return decided(undefined);
      const score = scoreOf(round, result);
      const scored = { ...inScoring(stored.entitlement), score };
      if (round.status === 'closed')
        return decided(undefined, await closedWrites(on, stored, scored, tooLow(round, result), asOf));
      if (before?.turn === round.turn) return decided(undefined);
      return decided(
        undefined,
        await rewriteEntitlement(on, stored, scored, asOf, {
          code: 'entitlement.scored',
          facts: { total: score.total, rank: score.rank, turn: score.turn },
          tell: 'scored',
        }),
      );
    },
  });

/**
 * Each application follows what became of its round, the highest first and one after the other: so that whoever enters the
 * queue of a fund finds before it only those who come before it. Killed in between, the next sweep goes on.
 */
export const followRound = async (on: ScoringDependencies, id: string): Promise<void> => {
  const found = await on.scoring.find(id);
  const mark = found && toFollow(found.round);
  if (!found || mark === undefined) return;
  for (const result of found.round.results) await followOne(on, found.round, result);
  await changeKnown(on, {
    find: () => on.scoring.find(id),
    decide: (stored, asOf) => {
      const { round } = stored;
      if (toFollow(round) !== mark) return decided(undefined);
      return decided(undefined, on.scoring.put(stored, { ...round, followed: mark }, asOf));
    },
  });
  if (found.round.status === 'closed') await serveThose(on, found.round);
};

/** There may be money for them at once. */
const serveThose = async (on: ScoringDependencies, { results }: ScoringRound): Promise<void> => {
  const found = await on.store.findAll(results.slice(0, 1).map(({ application }) => application));
  for (const { entitlement } of found)
    if (entitlement.terms.limitedFund) await on.funds.serve(potOf(entitlement));
};
