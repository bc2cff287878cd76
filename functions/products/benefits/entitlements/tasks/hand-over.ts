import { decided } from '../../../../platform/change.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** An execution lives a year: one that has waited nearly as long hands over to the next. */
export const handOver =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<Record<string, never>> =>
    changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const after = { ...stored.entitlement, round: stored.entitlement.round + 1 };
      return decided({}, [
        ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.handed-over' })),
        ...effectWrites(on.table, [startExecution(after)], asOf.now),
      ]);
    });
