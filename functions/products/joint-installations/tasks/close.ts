import { Fault } from '../../../common/fault.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { workOrdersOf } from '../load-orders.ts';
import type { CaseStatus } from '../model.ts';
import { ended, outcomeOf } from '../rules.ts';
import { tellCase } from '../tell.ts';

/** Ends a case as its orders ended. One that has ended stays as it is. */
export const close =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ status: CaseStatus }> =>
    changeKnown(on, {
      find: () => on.cases.find(caseId),
      decide: async (found, asOf) => {
        const { case: one } = found;
        if (one.status !== 'in-progress') return decided({ status: one.status });
        const orders = await workOrdersOf(on, one);
        if (!orders.every(hasEnded)) throw new Fault(`Case ${caseId} has orders that have not ended`);
        const status = outcomeOf(orders);
        const after = ended(one, status, asOf.now);
        return decided({ status }, [
          ...(await rewriteCase(on, found, after, asOf)),
          ...(await tellCase(on, status, after, asOf, orders)),
          on.timeline.entry(caseId, { at: asOf.now, code: `case.${status}` }),
        ]);
      },
    });
