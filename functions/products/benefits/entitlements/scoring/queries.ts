import { err } from '../../../../common/result.ts';
import { departmentOf } from '../../../../platform/http/caller.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { maySeeRound } from './access.ts';
import { scoringRoutes } from './routes.ts';
import { lookAt } from './settle.ts';
import { shownResults, summariseRound, viewRound } from './view.ts';

export const rounds = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.rounds, async ({ query, caller }) => {
    const page = await on.scoring.list(departmentOf(caller), query);
    return answer(200, {
      items: page.items.map(summariseRound),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    });
  });

export const round = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.round, async ({ params: { id }, caller }) => {
    const [looked, workingTime] = await Promise.all([lookAt(on, id), on.calendars.workingTime()]);
    if (!looked || !maySeeRound(caller, looked.round)) return err(problem('not-found'));
    return answer(200, viewRound(looked, caller, { now: on.clock.now(), workingTime }));
  });

/** 公示: for everybody, without a token. Who scored is a number. */
export const results = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.results, async ({ params: { id } }) => {
    const [stored, scores] = await Promise.all([on.scoring.find(id), on.scoring.scores(id)]);
    if (!stored || stored.round.turn === 0) return err(problem('not-found'));
    const { round: found } = stored;
    const items = shownResults(
      found,
      scores.map(({ score }) => score),
    );
    return answer(200, { id: found.id, status: found.status, items });
  });
