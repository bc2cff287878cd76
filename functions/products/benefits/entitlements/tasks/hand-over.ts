import { decided } from '../../../../platform/change.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { executionName, rewriteEntitlement, startExecution } from '../rewrite.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** An execution lives a year: the next one takes over. Only the one at work can ask for it, so that twice starts one. */
export const handOver =
  (on: EntitlementDependencies) =>
  async ({ entitlementId, execution }: { entitlementId: string; execution: string }) =>
    changeEntitlement(on, entitlementId, async (stored, asOf) => {
      if (executionName(stored.entitlement) !== execution) return decided({});
      const after = { ...stored.entitlement, round: stored.entitlement.round + 1 };
      return decided({}, [
        ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.handed-over' })),
        ...effectWrites(on.table, [startExecution(after)], asOf.now),
      ]);
    });
