import { decided } from '../../../../platform/change.ts';
import { answerTask } from '../../../../platform/outbox/effects.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { stepOf } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** Keeps the token of the execution that waits for the fund or the enterprise, or answers it when it need not wait. */
export const awaitEnterprise =
  (on: EntitlementDependencies) =>
  async ({ entitlementId, token }: { entitlementId: string; token: string }) =>
    changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const step = stepOf(stored.entitlement, asOf.now);
      return decided(
        {},
        step === 'wait'
          ? await rewriteEntitlement(on, stored, stored.entitlement, asOf, undefined, token)
          : answerTask(on.table, token, { step }, asOf.now),
      );
    });
