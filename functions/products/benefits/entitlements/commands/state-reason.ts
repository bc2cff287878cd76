import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { paymentsOf } from '../payments.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { isOverdue } from '../rules.ts';
import { planErrors } from '../statement.ts';

const notOverdue = problem('conflict', {
  detail: text('该事项未逾期', 'Nothing of this is overdue'),
});

export const state = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.state, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.overdue-stated',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        if (!isOverdue(entitlement)) return err(notOverdue);
        const paidThen = (await paymentsOf(on, entitlement)).reduce((sum, { fen }) => sum + fen, 0);
        const errors = planErrors(call.body, entitlement.fen - paidThen, asOf.now);
        if (errors.length > 0) return err(problem('invalid', { errors }));
        const { person: name, contact, ...said } = call.body;
        const of = {
          subject: { kind: 'entitlement', id: entitlement.id },
          owner: { kind: 'partner', id: call.caller.partner },
        } as const;
        const kept = on.persons.keep('official', { name, contact }, of, asOf.now);
        const stated = {
          ...entitlement,
          statement: { ...said, official: kept.ref, givenAt: asOf.now, paidThen, broken: [] },
        };
        return decided(stated, [
          ...kept.writes,
          ...(entitlement.statement
            ? await on.persons.release(entitlement.statement.official, asOf.now)
            : []),
          ...(await rewriteEntitlement(on, stored, stated, asOf, { code: 'entitlement.overdue-stated' })),
        ]);
      },
    }),
  );
