import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { startExecution } from '../entitlements.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { orderedAgain } from '../rules.ts';
import { wholeEntitlement } from '../load-view.ts';

export const orderPayment = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.orderPayment, async ({ params, caller }) => {
    for (;;) {
      const stored = await on.store.find(params.id);
      if (stored?.entitlement.department !== caller.department) return err(problem('not-found'));
      const { entitlement } = stored;
      if (entitlement.status !== 'payment-refused')
        return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const after = orderedAgain(entitlement, now);
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.ordered-again' },
          now,
          workingTime,
        )),
        ...effectWrites(on.table, [startExecution(after)], now),
      ]);
      // Refused: the enterprise gave another account meanwhile; look again.
      if (!written.ok) continue;
      log.info('entitlement.ordered-again', { entitlementId: params.id });
      return answer(202, await wholeEntitlement(on, { ...stored, entitlement: after }, false));
    }
  });
