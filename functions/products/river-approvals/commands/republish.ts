import { Fault } from '../../../common/fault.ts';
import { err } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { tooMany } from '../../projects/refusals.ts';
import { notNow } from '../change.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { mostCorrections, republished, shownDecisions } from '../public-decision.ts';
import { riverRoutes } from '../routes.ts';
import { tellRiver } from '../tell.ts';

/** What was published is put right or withdrawn, in the open: the list says when, and why. The decision stays as it was signed. */
export const republish = (on: RiverDependencies) =>
  endpoint(riverRoutes.republish, async ({ params, body }) => {
    const move = body.act === 'correct' ? 'publication-corrected' : 'publication-withdrawn';
    const done = await change(on, {
      find: () => on.river.open(params.id),
      decide: async ({ case: one }, asOf) => {
        const published = await on.river.published(params.id);
        if (!published) return err(notNow(one.status));
        if ((published.decision.corrections?.length ?? 0) >= mostCorrections)
          return err(tooMany('更正', 'corrections', mostCorrections));
        const next = republished(published.decision, body, asOf.now);
        if (!next) return err(notNow(one.status));
        return decided(next, [
          on.river.republish(published, next),
          on.timeline.entry(params.id, { at: asOf.now, code: `river.${move}` }),
          ...(await tellRiver(on, move, one, asOf)),
        ]);
      },
    });
    if (!done.ok) return done;
    log.info('river.republished', { caseId: params.id, act: body.act });
    const [shown] = await shownDecisions(on.persons, [done.value]);
    if (!shown) throw new Fault(`Nothing to show of ${params.id}`);
    return answer(200, shown);
  });
