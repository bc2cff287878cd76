import { isDeepStrictEqual } from 'node:util';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { invalid, problem } from '../../../../platform/problem.ts';
import { isResponsible } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import type { Recovery } from '../model.ts';
import { mayRecover, recovering, recoveryErrors, repaid, writtenOff } from '../recovery.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { repaidOf } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';

const askedIn = ({ fen, reason, basis, payInto, plan }: Recovery) => ({ fen, reason, basis, payInto, plan });

const notNow = problem('conflict', {
  detail: text('没有可追回的资金，或者另有付款正在办理', 'Nothing of it was paid, or a payment is under way'),
});

/** What was paid wrongly is to be paid back, by these days; again with others the days are changed. */
export const recover = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.recover, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.recovering',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { recovery: before } = entitlement;
        if (before && isDeepStrictEqual(askedIn(before), call.body)) return decided(entitlement);
        if (!mayRecover(entitlement)) return err(notNow);
        const errors = recoveryErrors(entitlement, call.body, asOf.now);
        if (errors.length > 0) return err(problem('invalid', { errors }));
        const after = recovering(entitlement, call.body, asOf.now);
        return decided(
          after,
          await rewriteEntitlement(on, stored, after, asOf, {
            code: 'entitlement.recovering',
            facts: { fen: call.body.fen },
            tell: before ? 'recovery-changed' : undefined,
          }),
        );
      },
    }),
  );

/** A repayment has arrived: each reference once. */
export const repay = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.repay, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.repaid',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { recovery, status } = entitlement;
        const { fen, reference } = call.body;
        if (recovery?.repayments.some((one) => one.reference === reference)) return decided(entitlement);
        if (!recovery || status !== 'recovering')
          return err(problem('move-not-allowed', { extensions: { from: status } }));
        const left = recovery.fen - repaidOf(recovery);
        if (fen > left)
          return err(invalid('/fen', '超过尚需退还的金额', `More than is left to be paid back: ${left} fen`));
        const after = repaid(entitlement, { ...call.body, at: asOf.now });
        return decided(
          after,
          await rewriteEntitlement(on, stored, after, asOf, {
            code: 'entitlement.repaid',
            facts: { fen },
            tell: 'repaid',
          }),
        );
      },
    }),
  );

/** What is left is not asked for here any more: written off, or handed to a court. */
export const endRecovery = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.endRecovery, (call) =>
    changeEntitlement(on, call, {
      may: isResponsible,
      code: 'entitlement.recovery-ended',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { status } = entitlement;
        if (status === 'written-off') return decided(entitlement);
        if (status !== 'recovering')
          return err(problem('move-not-allowed', { extensions: { from: status } }));
        const after = writtenOff(entitlement, call.body.reason, asOf.now);
        return decided(
          after,
          await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.recovery-ended' }),
        );
      },
    }),
  );
