import type { Instant } from '../../../law/instant.ts';
import type { Ok } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { changeKnown, decided, type Decided } from '../../../platform/change.ts';
import type { Act } from '../../../services/orders/acts.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { held, remindersOf, standingOf } from '../missing-documents.ts';
import type { StoredCase } from '../store.ts';
import { ended, allOrderIdsOf } from '../rules.ts';
import { tellCase } from '../tell.ts';

/** What the execution does next: it waits for the make-up date, or there is nothing more to wait for. */
export type MakeUpNext =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly state: string };

/** Still to wait: until it is over, or until the next reminder; whoever is to be reminded now is told. */
const remind = async (
  on: CaseDependencies,
  found: StoredCase,
  until: Instant,
  asOf: AsOf,
): Promise<Ok<Decided<MakeUpNext>>> => {
  const { case: one } = found;
  const { due, next = until } = one.makeUp ? remindersOf(one.makeUp, asOf) : { due: [] };
  const waits: MakeUpNext = { open: true, until: next < until ? next : until };
  if (!one.makeUp || due.length === 0) return decided(waits);
  const after = { ...one, makeUp: { ...one.makeUp, reminded: [...(one.makeUp.reminded ?? []), ...due] } };
  return decided(waits, [
    ...(await rewriteCase(on, found, after, asOf)),
    on.timeline.entry(one.id, { at: asOf.now, code: 'case.documents-due-soon', facts: { until } }),
    ...(await tellCase(on, 'documents-due-soon', after, asOf)),
  ]);
};

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
        if (state === 'waiting') return remind(on, found, due, asOf);
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
          ...(await on.orders.actOnEach(allOrderIdsOf(one), done, asOf)),
          ...(await tellCase(on, state === 'ended' ? 'ended-incomplete' : 'stands-still', after, asOf)),
        ]);
      },
    });
    return { makeUp };
  };
