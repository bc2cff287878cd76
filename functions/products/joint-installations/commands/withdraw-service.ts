import { err } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { isOwn } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { releaseService } from '../external/release.ts';
import { loadCaseView } from '../load-view.ts';
import { rewriteCase } from '../rewrite.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { ended } from '../rules.ts';
import { asking, caseEnded, mayStill, notAsked, noteFor, notNow } from '../services-asked.ts';
import { itemOf } from '../submission.ts';
import { tellCase } from '../tell.ts';

/**
 * Takes one service out of a case while the others go on: its order is withdrawn, and the promised day is that of what is
 * left. The last one that is left takes the case with it.
 */
export const withdrawService = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.withdrawService, async ({ params, body: { service }, caller }) => {
    const withdrawn = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const assigned = one.assignments.find((each) => each.service === service);
        const left = one.application.services.filter((each) => each.service !== service);
        const [stored] = assigned ? await on.orders.findAll([assigned.orderId]) : [];
        const gone = left.length === one.application.services.length;
        if (stored?.order.status === 'withdrawn') return decided(one);
        if (gone) return err(notAsked);
        if (one.endedAt !== undefined) return err(caseEnded(one.status));
        const item = await itemOf(on, one);
        const may = mayStill('withdrawal', stored?.order, item?.item, one);
        if (!may.ok) return may;
        const acted = stored && (await on.orders.act(stored, { type: 'withdrawn' }, asOf));
        if (acted && !acted.ok) return err(notNow('withdrawal', acted.error));
        // What has no order yet is not asked of anybody.
        const assignments = stored ? one.assignments : one.assignments.filter((each) => each !== assigned);
        const last = left.length === 0;
        const released = await releaseService(on, { ...one, assignments }, service, asOf);
        const after = last
          ? ended(released.case, 'withdrawn', asOf.now)
          : asking(released.case, left, item, asOf.workingTime);
        return decided(after, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(params.id, {
            at: asOf.now,
            code: 'case.service-withdrawn',
            facts: { service, ...noteFor(stored?.order, item?.item) },
          }),
          ...(last ? [on.timeline.entry(params.id, { at: asOf.now, code: 'case.withdrawn' })] : []),
          ...(acted ? acted.value.writes : []),
          ...released.writes,
          ...(await tellCase(on, last ? 'withdrawn' : 'service-withdrawn', after, asOf)),
        ]);
      },
    });
    if (!withdrawn.ok) return withdrawn;
    log.info('joint-installation.service-withdrawn', { caseId: params.id, service });
    return answer(200, await loadCaseView(on, withdrawn.value, caller));
  });
