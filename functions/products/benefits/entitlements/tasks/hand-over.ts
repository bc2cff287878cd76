import { decided } from '../../../../platform/change.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { executionName, rewriteEntitlement, startExecution } from '../rewrite.ts';
import { stepOf } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** An execution lives a year: the next one takes over. Only the one at work can ask for it, so that twice starts one. */
export const handOver =
  (on: EntitlementDependencies) =>
  async ({ entitlementId, execution }: { entitlementId: string; execution: string }) =>
    changeEntitlement(on, entitlementId, async (stored, asOf) => {
      if (executionName(stored.entitlement) !== execution) return decided({});
      const after = { ...stored.entitlement, round: stored.entitlement.round + 1 };
      const written = await rewriteEntitlement(on, stored, after, asOf, {
        code: 'entitlement.handed-over',
      });
      // Of an older release, waiting for the fund or the enterprise: that waits in the table now, and starts the next one itself.
      if (stepOf(after, asOf.now) === 'wait')
        return decided({}, [...written, ...on.store.waitsNoMore(stored)]);
      return decided({}, [...written, ...effectWrites(on.table, [startExecution(after)], asOf.now)]);
    });
