import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { resolve } from '../../../services/partners/names.ts';
import { departmentIn } from '../../../services/partners/waits.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { approvalOrder } from './approval-order.ts';
import type { Approval } from './model.ts';

/** Those of which somebody is registered: each with the order by which it is asked. */
export const placedOrders = async (
  on: Pick<CaseDependencies, 'orders' | 'partners'>,
  one: Case,
  fresh: readonly Approval[],
  asOf: AsOf,
): Promise<{ readonly approvals: readonly Approval[]; readonly writes: Write[] }> => {
  const claims = await on.partners.recentClaims();
  const placed = await Promise.all(
    fresh.map(async (approval) => {
      const partner = resolve(claims, departmentIn(one.application.site.region, approval.department));
      if (approval.way === 'exempt' || !partner.ok) return { approval, writes: [] };
      const order = approvalOrder(one, approval, partner.value, asOf);
      return {
        approval: { ...approval, orderId: order.id },
        writes: await on.orders.place(order, asOf.workingTime),
      };
    }),
  );
  return {
    approvals: placed.map(({ approval }) => approval),
    writes: placed.flatMap(({ writes }) => writes),
  };
};
