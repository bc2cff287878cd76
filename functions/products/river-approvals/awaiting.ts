import { isReturned } from '../../services/orders/awaiting.ts';
import { maySupplement } from './allowed.ts';
import type { RiverDependencies } from './dependencies.ts';

/** How many cases wait for their applicant, among its newest so many: documents are missing, or something came back. */
export const riverCasesAwaiting = async (
  { river, orders }: Pick<RiverDependencies, 'river' | 'orders'>,
  uscc: string,
  most: number,
): Promise<number> => {
  const { items } = await river.list({ uscc }, { limit: most });
  const files = await Promise.all(
    items.filter(({ endedAt }) => endedAt === undefined).map(({ id }) => river.open(id)),
  );
  const open = files.flatMap((file) => file?.case ?? []);
  const asked = await orders.findAll(open.flatMap(({ reviews }) => reviews.map(({ orderId }) => orderId)));
  const returned = new Set(
    asked.filter(({ order }) => isReturned(order)).map(({ order }) => order.subject.id),
  );
  return open.filter((one) => returned.has(one.id) || maySupplement(one)).length;
};
