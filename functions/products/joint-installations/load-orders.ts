import type { Order } from '../../services/orders/model.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { callsByService } from './call-backs.ts';
import type { Case } from './model.ts';
import { phaseOrderIdsOf } from './batches/phases.ts';
import { allOrderIdsOf, orderIdsOf } from './rules.ts';

interface Loading {
  readonly orders: Pick<ReadOrders, 'findAll'>;
}

const load = async ({ orders }: Loading, ids: readonly string[]): Promise<readonly Order[]> =>
  (await orders.findAll(ids)).map(({ order }) => order);

/** The orders of a case that have been placed: its utilities', those of departments for their lines, and those of the phases of a batch. */
export const ordersOf = (on: Loading, one: Case): Promise<readonly Order[]> =>
  load(on, [...allOrderIdsOf(one), ...phaseOrderIdsOf(one)]);

/** Those of its utilities alone: by them a case ends. */
export const workOrdersOf = (on: Loading, one: Case): Promise<readonly Order[]> => load(on, orderIdsOf(one));

/** All that was ever placed for it, the calls about its connections too. */
export const archivedOrderIdsOf = async (on: Loading, one: Case): Promise<readonly string[]> => {
  const calls = callsByService(one, await workOrdersOf(on, one)).flatMap((each) => each.calls);
  return [
    ...allOrderIdsOf(one),
    ...calls.flatMap(({ orderId, takenUp = [] }) => [orderId, takenUp].flat()),
    ...phaseOrderIdsOf(one),
  ];
};
