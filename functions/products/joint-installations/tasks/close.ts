import { hasEnded } from '../../../services/orders/rules.ts';
import { log } from '../../../platform/log.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { CaseStatus } from '../model.ts';
import { ended, outcomeOf } from '../rules.ts';
import { rewriteCase } from '../deadlines.ts';

/** Ends a case as its orders ended. One that has ended stays as it is. */
export const close =
  ({ table, cases, orders, timeline, calendars, clock }: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ status: CaseStatus }> => {
    for (;;) {
      const found = await cases.find(caseId);
      if (!found) throw new Error(`No case ${caseId} to close`);
      if (found.case.status !== 'in-progress') return { status: found.case.status };
      const all = await orders.findAll(found.case.assignments.map(({ orderId }) => orderId));
      const orderly = all.map(({ order }) => order);
      if (!orderly.every(hasEnded)) throw new Error(`Case ${caseId} has orders that have not ended`);
      const now = clock.now();
      const workingTime = await calendars.workingTime();
      const status = outcomeOf(orderly);
      const written = await table.transact([
        ...rewriteCase({ cases, timeline }, found, ended(found.case, status, now), now, workingTime),
        timeline.entry(caseId, { at: now, code: `case.${status}` }),
      ]);
      if (!written.ok) continue;
      log.info('joint-installation.closed', { caseId, status });
      return { status };
    }
  };
