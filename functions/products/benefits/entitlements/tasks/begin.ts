import { log } from '../../../../platform/log.ts';
import { funded, moved, stepOf, type Step } from '../rules.ts';
import type { Watch } from '../deadlines.ts';

const isServed =
  ({ store }: Watch, id: string) =>
  async (): Promise<boolean> =>
    (await store.find(id))?.entitlement.status !== 'matched';

/**
 * Has the fund served and, where it is exhausted, says so to the enterprise: once. Running it again finds what was done.
 * @returns what the entitlement waits for
 */
export const begin =
  (on: Watch) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ step: Step }> => {
    for (;;) {
      let stored = await on.store.find(entitlementId);
      if (stored?.entitlement.status === 'matched' && stored.entitlement.terms.limitedFund) {
        await on.funds.serve(stored.entitlement.policy.code, isServed(on, entitlementId));
        stored = await on.store.find(entitlementId);
      }
      if (!stored) throw new Error(`No entitlement ${entitlementId} to begin`);
      const { entitlement } = stored;
      const now = on.clock.now();
      if (entitlement.status !== 'matched') return { step: stepOf(entitlement, now) };
      const workingTime = await on.calendars.workingTime();
      const after = entitlement.terms.limitedFund
        ? moved(entitlement, 'queued')
        : funded(entitlement, now, workingTime);
      const change =
        after.status === 'queued'
          ? ({ code: 'entitlement.queued', tell: 'queued' } as const)
          : after.status === 'awaiting-confirmation'
            ? ({ code: 'entitlement.funded', tell: 'awaitingConfirmation' } as const)
            : after.status === 'granted'
              ? ({ code: 'entitlement.granted', tell: 'granted' } as const)
              : ({ code: 'entitlement.granted' } as const);
      const written = await on.table.transact(
        await on.entitlements.rewrite(stored, after, change, now, workingTime),
      );
      if (!written.ok) continue;
      log.info('entitlement.begun', { entitlementId, status: after.status });
      return { step: stepOf(after, now) };
    }
  };
