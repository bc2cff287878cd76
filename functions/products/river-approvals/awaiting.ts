import { isReturned } from '../../services/orders/awaiting.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import { maySupplement } from './allowed.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import type { RiverDependencies } from './dependencies.ts';

export interface Awaiting extends Pick<RiverDependencies, 'river'> {
  readonly orders: Pick<ReadOrders, 'findAll'>;
}

const openAmong = async ({ river, orders }: Awaiting, ids: readonly string[]) => {
  const files = await Promise.all(ids.map((id) => river.open(id)));
  const open = files.flatMap((file) => file?.case ?? []).filter(({ endedAt }) => endedAt === undefined);
  const asked = await orders.findAll(open.flatMap(({ reviews }) => reviews.map(({ orderId }) => orderId)));
  return { open, asked: asked.map(({ order }) => order) };
};

/** Which of these cases wait for their applicant: documents are missing, or something came back. */
export const awaitingApplicant = async (
  on: Awaiting,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { open, asked } = await openAmong(on, ids);
  const returned = new Set(asked.filter(isReturned).map(({ subject }) => subject.id));
  return new Set(open.flatMap((one) => (returned.has(one.id) || maySupplement(one) ? one.id : [])));
};

/** Which of these cases wait for the opinion of a department: its review is at work. */
export const reviewing = async (
  on: Awaiting,
  ids: readonly string[],
  partner: string,
): Promise<ReadonlySet<string>> => {
  const { asked } = await openAmong(on, ids);
  const its = asked.filter(
    (order) => order.partner === partner && order.hold === undefined && !hasEnded(order),
  );
  return new Set(its.map(({ subject }) => subject.id));
};

/** How many cases wait for their applicant, among its newest so many. */
export const riverCasesAwaiting = async (on: Awaiting, uscc: string, most: number): Promise<number> => {
  const open = await on.river.openOf(uscc, most);
  const waiting = await awaitingApplicant(
    on,
    open.map(({ id }) => id),
  );
  return waiting.size;
};
