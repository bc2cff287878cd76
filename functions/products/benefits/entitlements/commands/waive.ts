import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { isOwn } from '../access.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { mayMove, waived } from '../rules.ts';
import { wholeEntitlement } from '../load-view.ts';

export const waive = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.waive, async ({ params, caller }) => {
    for (;;) {
      const stored = await on.store.find(params.id);
      if (!stored || !isOwn(stored.entitlement, caller)) return err(problem('not-found'));
      const { entitlement } = stored;
      if (entitlement.status === 'waived') return answer(200, await wholeEntitlement(on, stored, true));
      if (!mayMove(entitlement, 'waived'))
        return err(problem('move-not-allowed', { extensions: { status: entitlement.status } }));
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const after = waived(entitlement, now);
      const { writes, more } = await on.funds.release(entitlement, now, workingTime);
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(stored, after, { code: 'entitlement.waived' }, now, workingTime)),
        ...writes,
      ]);
      // Refused: it was served, confirmed or lapsed meanwhile, or its fund was; look again.
      if (!written.ok) continue;
      if (more) await on.funds.serve(entitlement.policy.code);
      log.info('entitlement.waived', { entitlementId: params.id });
      return answer(200, await wholeEntitlement(on, { ...stored, entitlement: after }, true));
    }
  });
