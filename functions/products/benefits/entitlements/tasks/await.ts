import { effectWrites } from '../../../../platform/outbox/effects.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { stepOf } from '../rules.ts';

/** Keeps the token of the execution that waits for the fund or the enterprise, or answers it when it need not wait. */
export const awaitEnterprise =
  ({ store, table, calendars, clock }: EntitlementDependencies) =>
  async ({
    entitlementId,
    token,
  }: {
    entitlementId: string;
    token: string;
  }): Promise<Record<string, never>> => {
    for (;;) {
      const stored = await store.find(entitlementId);
      if (!stored) throw new Error(`No entitlement ${entitlementId} to wait for`);
      const now = clock.now();
      const step = stepOf(stored.entitlement, now);
      const written = await table.transact(
        step === 'wait'
          ? [store.replace({ ...stored, waiting: token }, await calendars.workingTime())]
          : effectWrites(table, [{ effect: 'answer-task', token, output: { step } }], now),
      );
      if (written.ok) return {};
    }
  };
