import { isReturned } from '../../services/orders/awaiting.ts';
import type { CaseDependencies } from './dependencies.ts';
import { orderIdsOf } from './rules.ts';

/** How many cases wait for their applicant, among its newest so many: documents are missing, or something came back. */
export const casesAwaiting = async (
  { cases, orders }: Pick<CaseDependencies, 'cases' | 'orders'>,
  uscc: string,
  most: number,
): Promise<number> => {
  const { items } = await cases.list(uscc, { limit: most });
  const running = items.filter(({ endedAt }) => endedAt === undefined);
  const found = await Promise.all(running.map(({ id }) => cases.find(id)));
  const open = found.flatMap((stored) => stored?.case ?? []);
  const given = await orders.findAll(open.flatMap(orderIdsOf));
  const returned = new Set(
    given.filter(({ order }) => isReturned(order)).map(({ order }) => order.subject.id),
  );
  return open.filter(
    ({ id, makeUp }) =>
      returned.has(id) || (makeUp && makeUp.suppliedAt === undefined && makeUp.lapsedAt === undefined),
  ).length;
};
