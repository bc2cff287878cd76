import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { paymentsOf } from '../payments.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { isOverdue } from '../rules.ts';
import { planErrors } from '../statement.ts';
import { wholeEntitlement } from '../load-view.ts';

const notOverdue = problem('conflict', {
  detail: text('该事项未逾期', 'Nothing of this is overdue'),
});

export const state = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.state, async ({ params, body, caller }) => {
    for (;;) {
      const stored = await on.store.find(params.id);
      if (stored?.entitlement.department !== caller.department) return err(problem('not-found'));
      const { entitlement } = stored;
      if (!isOverdue(entitlement)) return err(notOverdue);
      const now = on.clock.now();
      const paid = (await paymentsOf(on, entitlement)).reduce((sum, { fen }) => sum + fen, 0);
      const errors = planErrors(body, entitlement.fen - paid, now);
      if (errors.length > 0) return err(problem('invalid', { errors }));
      const after = { ...entitlement, statement: { ...body, givenAt: now, paidThen: paid, broken: [] } };
      const workingTime = await on.calendars.workingTime();
      const written = await on.table.transact(
        await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.overdue-stated' },
          now,
          workingTime,
        ),
      );
      if (!written.ok) continue;
      log.info('entitlement.overdue-stated', { entitlementId: params.id });
      return answer(200, await wholeEntitlement(on, { ...stored, entitlement: after }, false));
    }
  });
