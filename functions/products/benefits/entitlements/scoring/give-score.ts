import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { invalid, problem } from '../../../../platform/problem.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { reviewerOf } from './access.ts';
import { changeRound } from './change-round.ts';
import type { Score } from './model.ts';
import { scoringRoutes } from './routes.ts';
import { aboutRound, rewriteRound, tellRound } from './rewrite.ts';
import { pointsErrors, reviewersOf, standings } from './standings.ts';
import { roundTold } from './told.ts';

const notNow = problem('conflict', {
  detail: text('该事项不在评分中', 'It is not scored now'),
});
const declared = problem('conflict', {
  detail: text('您已声明回避该事项', 'You have declared an interest in it'),
});
const either = invalid('/points', '请逐项评分，或者声明回避', 'Give points, or declare an interest');

/** One reviewer, alone: what others scored it sees when everybody does. The moment is the platform's. */
export const giveScore = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.score, (call) =>
    changeRound(on, call, {
      may: (caller, round) => reviewerOf(caller, round) !== undefined,
      code: 'scoring.scored',
      decide: async (looked, asOf) => {
        const { round, standings: all, said } = looked;
        const { application, points, conflict, reason } = call.body;
        const reviewer = reviewerOf(call.caller, round);
        const standing = all.find((one) => one.application.id === application);
        if (!reviewer || !standing) return err(problem('not-found'));
        if ((points === undefined) === (conflict === undefined)) return err(either);
        const mine = (one: Score) => one.application === application && one.reviewer === reviewer.number;
        const before = said.find((one) => mine(one) && one.asideAt === undefined);
        const { at: _, turn: ____, ...was } = before ?? { at: asOf.now, turn: 0 };
        const now = {
          ...{ application, reviewer: reviewer.number, reason },
          ...(points && { points }),
          ...(conflict && { conflict }),
        };
        if (isDeepStrictEqual(was, now)) return decided(undefined);
        if (round.status !== 'scoring') return err(notNow);
        if (before?.conflict) return err(declared);
        if (!reviewersOf(round, application, said).includes(reviewer)) return err(problem('not-found'));
        // Of what was published only what is scored anew is open.
        if (before && before.turn < round.turn) return err(notNow);
        const checked = points ? pointsErrors(round, points) : undefined;
        if (checked && !checked.ok) return err(problem('invalid', { errors: checked.error }));
        const score: Score = { ...now, at: asOf.now, turn: round.turn };
        const others = said.filter((one) => one !== before);
        const after = standings(
          round,
          all.map((one) => one.application),
          [...others, score],
        );
        const about = aboutRound(round, after, asOf);
        const tooFew = after.some((one) => one.application.id === application && one.tooFew);
        return decided(undefined, [
          on.scoring.score(round.id, score, before ? await on.scoring.versionOf(round.id, score) : 0),
          // The round moves with every score: what is published is of all of them.
          ...(await rewriteRound(on, looked, round, asOf, conflict ? 'scoring.conflict' : 'scoring.scored', {
            ...{ application, reviewer: reviewer.number, ...(before && { instead: true }) },
          })),
          ...(conflict && tooFew ? await tellRound(on, roundTold['too-few'], about) : []),
        ]);
      },
    }),
  );
