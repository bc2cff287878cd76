import { decided } from '../../../../platform/change.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import type { Entitlement } from '../model.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { stepOf, type Step } from '../rules.ts';
import { funded, moved } from '../transitions.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** Has its fund served up to it, or finds that others have. */
const fundServed = async ({ store, funds }: EntitlementDependencies, id: string): Promise<void> => {
  const entitlement = (await store.find(id))?.entitlement;
  if (entitlement?.status !== 'matched' || !entitlement.terms.limitedFund) return;
  await funds.serve(
    entitlement.policy.code,
    async () => (await store.find(id))?.entitlement.status !== 'matched',
  );
};

const codeOf = ({ status }: Entitlement): string => {
  if (status === 'queued') return 'entitlement.queued';
  return status === 'awaiting-confirmation' ? 'entitlement.funded' : 'entitlement.granted';
};

/**
 * Has the fund served and, where it is exhausted, says so to the enterprise: once. Running it again finds what was done.
 * @returns what the entitlement waits for
 */
export const begin =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ step: Step }> => {
    await fundServed(on, entitlementId);
    const { step } = await changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      if (entitlement.status !== 'matched') return decided({ step: stepOf(entitlement, asOf.now) });
      const after = entitlement.terms.limitedFund ? moved(entitlement, 'queued') : funded(entitlement, asOf);
      return decided(
        { step: stepOf(after, asOf.now) },
        await rewriteEntitlement(on, stored, after, asOf, { code: codeOf(after) }),
      );
    });
    log.info('entitlement.begun', { entitlementId, step });
    return { step };
  };
