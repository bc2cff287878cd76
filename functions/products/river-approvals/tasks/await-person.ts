import { changeKnown, decided } from '../../../platform/change.ts';
import { answerTask } from '../../../platform/outbox/effects.ts';
import type { RiverDependencies } from '../dependencies.ts';
import type { RiverStatus } from '../model.ts';

/**
 * Keeps the token of the execution while a person has something to do. Only what a person does answers it, or the
 * applicant's withdrawal; no time does.
 */
export const awaitPerson =
  (on: RiverDependencies) =>
  async ({ caseId, during, token }: { caseId: string; during: RiverStatus; token: string }) =>
    changeKnown(on, {
      find: () => on.river.open(caseId),
      decide: (file, { now }) => {
        const { status } = file.case;
        return decided(
          {},
          status === during
            ? [on.river.touch(file, token)]
            : answerTask(on.table, token, { state: status }, now),
        );
      },
    });
