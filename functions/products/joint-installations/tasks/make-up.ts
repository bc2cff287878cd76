import type { Instant } from '../../../law/instant.ts';
import type { Ok } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { changeKnown, decided, type Decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { held, remindersOf, standingOf } from '../missing-documents.ts';
import type { Case, MakeUp } from '../model.ts';
import type { StoredCase } from '../store.ts';
import { itemOf } from '../submission.ts';
import { endedToday, termToUtilities } from '../temporary/ending.ts';
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

/** A case that ends: nobody does anything more for it, and what is supplied for a time is removed. */
const lapsed = async (
  on: CaseDependencies,
  one: Case,
  asOf: AsOf,
): Promise<{ after: Case; writes: Write[] }> => {
  const { temporary } = one.application;
  const after = ended(one, 'ended-incomplete', asOf.now);
  if (!temporary)
    return { after, writes: await on.orders.actOnEach(allOrderIdsOf(one), { type: 'withdrawn' }, asOf) };
  const term = endedToday(temporary, asOf);
  const how = { ends: true, item: (await itemOf(on, one))?.item };
  return {
    after: { ...after, application: { ...one.application, temporary: term } },
    writes: await termToUtilities(on, one, term, how, asOf),
  };
};

/** It stands still with all its orders. */
const stopped = async (
  on: CaseDependencies,
  one: Case,
  makeUp: MakeUp,
  due: Instant,
  asOf: AsOf,
): Promise<{ after: Case; writes: Write[] }> => ({
  after: held(one, makeUp, due),
  writes: await on.orders.actOnEach(
    allOrderIdsOf(one),
    { type: 'paused', basis: makeUp.deadline.basis },
    asOf,
  ),
});

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
        const { after, writes } =
          state === 'ended'
            ? await lapsed(on, { ...one, makeUp: { ...one.makeUp, lapsedAt: due } }, asOf)
            : await stopped(on, one, one.makeUp, due, asOf);
        return decided<MakeUpNext>({ open: false, state }, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(caseId, {
            at: due,
            code: `case.${state}-for-missing-documents`,
            facts: { missing: standing.missing, basis },
          }),
          ...writes,
          ...(await tellCase(on, state === 'ended' ? 'ended-incomplete' : 'stands-still', after, asOf)),
        ]);
      },
    });
    return { makeUp };
  };
