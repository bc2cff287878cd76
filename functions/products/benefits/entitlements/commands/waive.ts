import { err } from '../../../../common/result.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { mayMove } from '../rules.ts';
import { waived } from '../transitions.ts';

export const waive = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.waive, async ({ params, caller }) => {
    const after = await change(on, {
      find: () => on.store.find(params.id),
      may: ({ entitlement }) => isOwn(caller, entitlement),
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        if (entitlement.status === 'waived') return decided(entitlement);
        if (!mayMove(entitlement, 'waived'))
          return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
        const gone = waived(entitlement, asOf.now);
        return decided(gone, [
          ...(await rewriteEntitlement(on, stored, gone, asOf, { code: 'entitlement.waived' })),
          ...(await on.funds.release(entitlement, asOf)),
        ]);
      },
    });
    if (!after.ok) return after;
    await on.funds.serveOthers(after.value);
    log.info('entitlement.waived', { entitlementId: params.id });
    return answer(200, await loadEntitlementView(on, after.value, caller));
  });
