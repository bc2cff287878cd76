import type { AsOf } from '../../../law/deadline/working-time.ts';
import { newId } from '../../../platform/ids.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { OrderId, type Order } from '../../../services/orders/model.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { rewriteCase } from '../rewrite.ts';
import { phaseLimits, requestOf } from '../rules.ts';
import type { Phase } from './model.ts';
import { isOpen } from './phases.ts';
import { mayBegin, serviceOf, wholeOf, type Batch } from './standing.ts';

/** What one utility does for one phase: which buildings, and until when from its push on. */
const phaseOrder = (one: Case, phase: Phase, whole: Order, { now }: AsOf): Order[] => {
  const service = serviceOf(whole);
  return one.application.services
    .filter((asked) => asked.service === service)
    .map((asked) => ({
      id: OrderId.parse(newId('or', now)),
      kind: 'phase',
      subject: { kind: 'joint-installation', id: one.id },
      // Whoever has taken over the whole does its phases.
      partner: whole.partner,
      status: 'pending',
      request: {
        ...requestOf({ ...one, batch: undefined }, asked),
        phase: phase.name,
        buildings: phase.buildings,
      },
      persons: { contact: one.application.applicant.contact },
      createdAt: now,
      limits: phaseLimits(one, service, now),
      ...(one.leavesOut && { leavesOut: one.leavesOut }),
    }));
};

/** The orders of the first phase that is ready and has services that may begin and were not asked for yet, all at once. */
export const placed = async (on: CaseDependencies, batch: Batch, asOf: AsOf): Promise<Write[]> => {
  const { stored, phases } = batch;
  const { case: one } = stored;
  if (one.endedAt !== undefined || one.hold) return [];
  for (const phase of phases.filter((each) => isOpen(each) && each.readyAt !== undefined)) {
    const had = phase.orders ?? [];
    const wanted = one.assignments.filter(({ service }) => had.every((each) => each.service !== service));
    const fresh = wanted.flatMap(({ service }) => {
      const whole = wholeOf(batch, service);
      const orders = whole && mayBegin(one, whole) ? phaseOrder(one, phase, whole.order, asOf) : [];
      return orders.map((order) => ({ service, order }));
    });
    if (fresh.length === 0) continue;
    const orders = [...had, ...fresh.map(({ service, order }) => ({ service, orderId: order.id }))];
    const after = { ...one, batch: phases.map((each) => (each === phase ? { ...phase, orders } : each)) };
    const writes = await Promise.all(fresh.map(({ order }) => on.orders.place(order, asOf.workingTime)));
    return [...(await rewriteCase(on, stored, after, asOf)), ...writes.flat()];
  }
  return [];
};
