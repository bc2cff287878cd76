import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { supplied } from '../missing-documents.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { orderIdsOf } from '../rules.ts';
import { makeUp } from '../tasks/make-up.ts';

const over = problem('lapsed', {
  detail: text('办件已终止，补正期限已届满', 'The case has ended: the time to supply was over'),
});
const ended = problem('move-not-allowed', { detail: text('办件已办结', 'The case has ended') });

/** Takes materials that were missing. What comes too late does not undo what the item says happens then. */
export const supply = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.supply, async ({ params, body, caller }) => {
    const after = await change(on, {
      find: async () => {
        const found = await on.cases.find(params.id);
        if (!found || !isOwn(caller, found.case)) return undefined;
        // The execution may not have woken yet: what has lapsed has lapsed.
        await makeUp(on)({ caseId: params.id });
        return on.cases.find(params.id);
      },
      decide: async (found, asOf) => {
        const { case: one } = found;
        if (one.status === 'ended-incomplete') return err(over);
        if (one.endedAt !== undefined) return err(ended);
        const more = supplied(one, body.materials, asOf.now);
        const kinds = body.materials.map(({ kind }) => kind);
        const goesOn = one.hold !== undefined && more.hold === undefined;
        return decided(more, [
          ...rewriteCase(on, found, more, asOf),
          on.timeline.entry(params.id, {
            at: asOf.now,
            code: 'case.documents-supplied',
            facts: { kinds },
          }),
          ...(goesOn ? await on.orders.actOnEach(orderIdsOf(one), { type: 'continued' }, asOf) : []),
        ]);
      },
    });
    if (!after.ok) return after;
    log.info('joint-installation.documents-supplied', { caseId: params.id });
    return answer(200, await loadCaseView(on, after.value, caller));
  });
