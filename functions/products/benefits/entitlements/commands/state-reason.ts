import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import { paymentsOf } from '../payments.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { isOverdue } from '../rules.ts';
import { planErrors } from '../statement.ts';

const notOverdue = problem('conflict', {
  detail: text('该事项未逾期', 'Nothing of this is overdue'),
});

export const state = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.state, async ({ params, body, caller }) => {
    const after = await change(on, {
      find: () => on.store.find(params.id),
      may: ({ entitlement }) => isResponsible(caller, entitlement),
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        if (!isOverdue(entitlement)) return err(notOverdue);
        const paidThen = (await paymentsOf(on, entitlement)).reduce((sum, { fen }) => sum + fen, 0);
        const errors = planErrors(body, entitlement.fen - paidThen, asOf.now);
        if (errors.length > 0) return err(problem('invalid', { errors }));
        const stated = { ...entitlement, statement: { ...body, givenAt: asOf.now, paidThen, broken: [] } };
        return decided(
          stated,
          await rewriteEntitlement(on, stored, stated, asOf, { code: 'entitlement.overdue-stated' }),
        );
      },
    });
    if (!after.ok) return after;
    log.info('entitlement.overdue-stated', { entitlementId: params.id });
    return answer(200, await loadEntitlementView(on, after.value, caller));
  });
