import { err } from '../../../../common/result.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import { orderedAgain } from '../payment-transitions.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';

export const orderPayment = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.orderPayment, async ({ params, caller }) => {
    const after = await change(on, {
      find: () => on.store.find(params.id),
      may: ({ entitlement }) => isResponsible(caller, entitlement),
      decide: async (stored, asOf) => {
        const { status } = stored.entitlement;
        if (status !== 'payment-refused') return err(problem('move-not-allowed', { extensions: { status } }));
        const again = orderedAgain(stored.entitlement, asOf.now);
        return decided(again, [
          ...(await rewriteEntitlement(on, stored, again, asOf, { code: 'entitlement.ordered-again' })),
          ...effectWrites(on.table, [startExecution(again)], asOf.now),
        ]);
      },
    });
    if (!after.ok) return after;
    log.info('entitlement.ordered-again', { entitlementId: params.id });
    return answer(202, await loadEntitlementView(on, after.value, caller));
  });
