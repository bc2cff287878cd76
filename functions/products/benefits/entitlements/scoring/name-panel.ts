import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { runs } from './access.ts';
import { changeRound } from './change-round.ts';
import type { Reviewer } from './model.ts';
import { changesTo, panelErrors, panelOf } from './panel.ts';
import { named } from './rules.ts';
import { scoringRoutes } from './routes.ts';
import { aboutRound, rewriteRound, tellRound } from './rewrite.ts';
import { roundTold } from './told.ts';
import { mayName } from './view.ts';

const tooLate = problem('conflict', {
  detail: text(
    '评审结果已公布，不得更换评审人',
    'The results are published: no reviewer is changed any more',
  ),
});

const numbers = (all: readonly Reviewer[]): number[] => all.map(({ number }) => number);

/** Who scores: whoever is new is asked to, whoever leaves is told so, and what it scored counts no more. */
export const namePanel = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.namePanel, (call) =>
    changeRound(on, call, {
      may: runs,
      code: 'scoring.panel',
      decide: async (looked, asOf) => {
        const { round, standings } = looked;
        if (!mayName(round)) return err(tooLate);
        const { reviewers: wanted, reason } = call.body;
        const panel = panelOf(round, wanted, reason, asOf.now);
        if (isDeepStrictEqual(panel, round.reviewers)) return decided(undefined);
        const errors = panelErrors(round, panel);
        if (errors.length > 0) return err(problem('invalid', { errors }));
        const { added, gone } = changesTo(round, panel);
        const after = named(round, panel, asOf.now);
        const about = aboutRound(after, standings, asOf);
        return decided(undefined, [
          ...(await rewriteRound(on, looked, after, asOf, 'scoring.panel', {
            ...{ named: numbers(added), released: numbers(gone), reason },
          })),
          ...(await tellRound(on, roundTold.named, about, added)),
          ...(await tellRound(on, roundTold.released, about, gone)),
        ]);
      },
    }),
  );
