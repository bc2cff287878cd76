import { err } from '../../../../common/result.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { mayMove } from '../rules.ts';
import { waived } from '../transitions.ts';

export const waive = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.waive, (call) =>
    changeEntitlement(on, call, {
      may: isOwn,
      code: 'entitlement.waived',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        if (entitlement.status === 'waived') return decided(entitlement);
        if (!mayMove(entitlement, 'waived'))
          return err(problem('move-not-allowed', { extensions: { from: entitlement.status } }));
        const gone = waived(entitlement, asOf.now);
        return decided(gone, [
          ...(await rewriteEntitlement(on, stored, gone, asOf, { code: 'entitlement.waived' })),
          ...(await on.funds.release(entitlement, asOf)),
        ]);
      },
      then: (gone) => on.funds.serveOthers(gone),
    }),
  );
