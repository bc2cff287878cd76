import type { Instant } from '../../../law/instant.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import type { Act } from '../../../services/orders/acts.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { held, standingOf } from '../missing-documents.ts';
import { ended, orderIdsOf } from '../rules.ts';

/** What the execution does next: it waits for the make-up date, or there is nothing more to wait for. */
export type MakeUpNext =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly state: string };

/**
 * Ends or suspends a case whose missing documents did not come in time, as its item says (容缺受理, Art. 5): on record,
 * and every provider told. Before that, says until when to wait. Again it changes nothing.
 */
export const makeUp =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ makeUp: MakeUpNext }> => {
    const makeUp = await changeKnown(on, {
      find: () => on.cases.find(caseId),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const { now, workingTime } = asOf;
        const standing = standingOf(one, now, workingTime);
        if (!standing || !one.makeUp || one.endedAt !== undefined)
          return decided<MakeUpNext>({ open: false, state: one.status });
        const { state, due } = standing;
        if (state === 'waiting') return decided<MakeUpNext>({ open: true, until: due });
        if (state === 'complete') return decided<MakeUpNext>({ open: false, state });
        const basis = one.makeUp.deadline.basis;
        const after =
          state === 'ended'
            ? ended({ ...one, makeUp: { ...one.makeUp, lapsedAt: due } }, 'ended-incomplete', now)
            : held(one, one.makeUp, due);
        const done: Act = state === 'ended' ? { type: 'withdrawn' } : { type: 'paused', basis };
        return decided<MakeUpNext>({ open: false, state }, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(caseId, {
            at: due,
            code: `case.${state}-for-missing-documents`,
            facts: { missing: standing.missing, basis },
          }),
          ...(await on.orders.actOnEach(orderIdsOf(one), done, asOf)),
        ]);
      },
    });
    return { makeUp };
  };
