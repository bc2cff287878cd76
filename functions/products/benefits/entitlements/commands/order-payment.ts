import { err } from '../../../../common/result.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import { whyNotOrdered } from '../allowed.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement, tooOften, type EntitlementChange } from './change-entitlement.ts';
import { orderedAgain } from '../payment-transitions.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';

export const orderPayment = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.orderPayment, (call) => {
    const ordered: EntitlementChange = {
      may: isResponsible,
      code: 'entitlement.ordered-again',
      decide: async (stored, asOf) => {
        const { status } = stored.entitlement;
        const why = whyNotOrdered(stored.entitlement);
        if (why === 'too-often') return err(tooOften);
        if (why) return err(problem('move-not-allowed', { extensions: { from: status } }));
        const again = orderedAgain(stored.entitlement, asOf.now);
        return decided(again, [
          ...(await rewriteEntitlement(on, stored, again, asOf, {
            code: 'entitlement.ordered-again',
            tell: 'ordered-again',
          })),
          ...effectWrites(on.table, [startExecution(again)], asOf.now),
        ]);
      },
    };
    return changeEntitlement(on, call, ordered, 202);
  });
