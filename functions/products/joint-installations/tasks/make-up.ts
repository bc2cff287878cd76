import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Act } from '../../../services/orders/acts.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { log } from '../../../platform/log.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { held, standingOf } from '../missing-documents.ts';
import type { Case } from '../model.ts';
import { ended } from '../rules.ts';
import { rewriteCase } from '../deadlines.ts';

/** What the execution does next: it waits for the make-up date, or there is nothing more to wait for. */
export type MakeUpNext =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly state: string };

/** Does the same to every order of a case that its table allows it for: one that stands still already stays so. */
export const actOnOrders = async (
  { orders }: Pick<CaseDependencies, 'orders'>,
  one: Case,
  done: Act,
  now: Instant,
  workingTime: WorkingTime,
): Promise<Write[]> => {
  const stored = await orders.findAll(one.assignments.map(({ orderId }) => orderId));
  return stored
    .filter(({ order }) => !hasEnded(order))
    .flatMap((each) => {
      const acted = orders.act(each, done, now, workingTime);
      return acted.ok ? acted.value.writes : [];
    });
};

/**
 * Ends or suspends a case whose missing documents did not come in time, as its item says (容缺受理, Art. 5): on record,
 * and every provider told. Before that, says until when to wait. Again it changes nothing.
 */
export const makeUp =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ makeUp: MakeUpNext }> => {
    const { table, cases, timeline, calendars, clock } = on;
    for (;;) {
      const found = await cases.find(caseId);
      if (!found) throw new Error(`No case ${caseId}`);
      const { case: one } = found;
      const now = clock.now();
      const workingTime = await calendars.workingTime();
      const standing = standingOf(one, now, workingTime);
      if (!standing || !one.makeUp || one.endedAt !== undefined)
        return { makeUp: { open: false, state: one.status } };
      const { state, due } = standing;
      if (state === 'waiting') return { makeUp: { open: true, until: due } };
      if (state === 'complete') return { makeUp: { open: false, state } };
      const basis = one.makeUp.deadline.basis;
      const after =
        state === 'ended'
          ? ended({ ...one, makeUp: { ...one.makeUp, lapsedAt: due } }, 'ended-incomplete', now)
          : held(one, one.makeUp, due);
      const done: Act = state === 'ended' ? { type: 'withdrawn' } : { type: 'paused', basis };
      const written = await table.transact([
        ...rewriteCase(on, found, after, now, workingTime),
        timeline.entry(caseId, {
          at: due,
          code: `case.${state}-for-missing-documents`,
          facts: { missing: standing.missing, basis },
        }),
        ...(await actOnOrders(on, one, done, now, workingTime)),
      ]);
      if (!written.ok) continue;
      log.info('joint-installation.make-up-lapsed', { caseId, state });
      return { makeUp: { open: false, state } };
    }
  };
