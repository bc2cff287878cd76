import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { isOwn } from '../access.ts';
import { isCitizen } from '../applicant.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { releaseService } from '../external/release.ts';
import { notForHomes } from '../homes.ts';
import { loadCaseView } from '../load-view.ts';
import { rewriteCase } from '../rewrite.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { externalOf, orderLimits, requestOf } from '../rules.ts';
import { asking, caseEnded, mayStill, notAsked, noteFor, notNow } from '../services-asked.ts';
import { itemOf } from '../submission.ts';
import { tellCase } from '../tell.ts';

/**
 * Asks for one service in another way while the others go on: before its plan as it is, afterwards with a new plan and a new
 * limit for that one only. The promised day follows.
 */
export const changeService = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.changeService, async ({ params, body, caller }) => {
    const { service } = body.request;
    const changed = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const before = one.application.services.find((each) => each.service === service);
        const assigned = one.assignments.find((each) => each.service === service);
        if (!before || !assigned) return err(notAsked);
        if (isDeepStrictEqual(before, body.request)) return decided(one);
        if (one.endedAt !== undefined) return err(caseEnded(one.status));
        const [[stored], item] = await Promise.all([on.orders.findAll([assigned.orderId]), itemOf(on, one)]);
        const past = isCitizen(one.application.applicant)
          ? notForHomes([body.request], item?.item)
          : undefined;
        if (past) return err(past);
        const may = mayStill('change', stored?.order, item?.item, one);
        if (!may.ok) return may;
        const services = one.application.services.map((each) => (each === before ? body.request : each));
        const released = await releaseService(on, one, service, asOf);
        const after = asking(released.case, services, item, asOf.workingTime);
        const acted =
          stored &&
          (await on.orders.act(
            stored,
            {
              type: 'changed',
              asked: body.request,
              request: requestOf(after, body.request),
              external: externalOf(body.request),
              limits: orderLimits(after, service, stored.order.createdAt),
            },
            asOf,
          ));
        if (acted && !acted.ok) return err(notNow('change', acted.error));
        return decided(after, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(params.id, {
            at: asOf.now,
            code: 'case.service-changed',
            facts: { before, after: body.request, ...noteFor(stored?.order, item?.item) },
          }),
          ...(acted ? acted.value.writes : []),
          ...released.writes,
          ...(await tellCase(on, 'service-changed', after, asOf)),
        ]);
      },
    });
    if (!changed.ok) return changed;
    log.info('joint-installation.service-changed', { caseId: params.id, service });
    return answer(200, await loadCaseView(on, changed.value, caller));
  });
