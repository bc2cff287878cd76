import { answerList } from '../../../../platform/lists/endpoint.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { deadlineEndpoints } from '../../../../services/deadlines/subject-endpoints.ts';
import { findNow } from '../circumstances.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { entitlementsSeen } from '../lists.ts';
import { maySee } from '../access.ts';
import { loadEntitlementView } from '../load-view.ts';

export const list = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.list, async (call) =>
    answerList(
      { table: on.table, now: on.clock.now() },
      await entitlementsSeen(on, call.caller, call.query.acting !== undefined),
      call,
    ),
  );

export const show = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.show, async ({ params, caller }) => {
    const found = await findNow(on, params.id);
    if (!found || !maySee(caller, found)) return err(problem('not-found'));
    return answer(200, await loadEntitlementView(on, found, caller));
  });

/** The time for the click, and each payment's own limit (Art. 16); what falls due next is the main one. */
export const deadlines = (on: EntitlementApiDependencies) =>
  deadlineEndpoints(entitlementRoutes, on, async ({ id }, caller) => {
    const found = await findNow(on, id);
    if (!found || !maySee(caller, found)) return undefined;
    const { limits, endedAt, policy } = found;
    const [open] = Object.entries(limits).find(([, { metAt }]) => metAt === undefined) ?? [];
    return {
      id,
      title: text(`《${policy.name}》兑现时限`, `Limits of ${policy.name}`),
      limits,
      main: open ?? Object.keys(limits).at(-1) ?? '',
      endedAt,
    };
  });
