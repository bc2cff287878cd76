import { isReturned } from '../../services/orders/awaiting.ts';
import type { RiverDependencies } from './dependencies.ts';

/** How many cases wait for their applicant, among its newest so many: documents are missing, or something came back. */
export const riverCasesAwaiting = async (
  { river, orders }: Pick<RiverDependencies, 'river' | 'orders'>,
  uscc: string,
  most: number,
): Promise<number> => {
  const { items } = await river.list({ uscc }, { limit: most });
  const open = items.filter(({ endedAt }) => endedAt === undefined);
  const asked = await orders.findAll(open.flatMap(({ reviews }) => reviews.map(({ orderId }) => orderId)));
  const returned = new Set(
    asked.filter(({ order }) => isReturned(order)).map(({ order }) => order.subject.id),
  );
  return open.filter(
    ({ id, status, makeUp }) => returned.has(id) || status === 'incomplete' || makeUp !== undefined,
  ).length;
};
