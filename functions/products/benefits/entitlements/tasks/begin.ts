import { decided } from '../../../../platform/change.ts';
import { log } from '../../../../platform/log.ts';
import { matchFollowed } from '../after-match.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { stepOf, type Step } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';

/**
 * What an execution is to do first: it was started because there is something. One of an older release was started with the
 * match, and sees to what follows from that.
 */
export const begin =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ step: Step }> => {
    const step = await changeEntitlement(on, entitlementId, async (stored, asOf) =>
      decided(
        stepOf(stored.entitlement, asOf.now),
        stored.entitlement.status === 'matched' ? await matchFollowed(on, stored, asOf) : [],
      ),
    );
    log.info('entitlement.begun', { entitlementId, step });
    return { step };
  };
