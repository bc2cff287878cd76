import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverStatus } from '../model.ts';

/**
 * Keeps the token of the execution while a person has something to do. Only what a person does answers it, or the
 * applicant's withdrawal; no time does.
 */
export const awaitPerson =
  (on: RiverDependencies) =>
  async ({ caseId, during, token }: { caseId: string; during: RiverStatus; token: string }) => {
    for (;;) {
      const file = await on.river.open(caseId);
      if (!file) throw new Error(`No case ${caseId} to wait for`);
      const { status } = file.case;
      const written = await on.table.transact(
        status === during
          ? [on.river.replace({ ...file, token })]
          : effectWrites(
              on.table,
              [{ effect: 'answer-task', token, output: { state: status } }],
              on.clock.now(),
            ),
      );
      if (written.ok) return {};
    }
  };
