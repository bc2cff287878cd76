import { isReturned } from '../../services/orders/awaiting.ts';
import type { CaseDependencies } from './dependencies.ts';
import { maySupply } from './missing-documents.ts';
import { orderIdsOf } from './rules.ts';

/** How many cases wait for their applicant, among its newest so many: documents are missing, or something came back. */
export const casesAwaiting = async (
  { cases, orders, calendars, clock }: Pick<CaseDependencies, 'cases' | 'orders' | 'calendars' | 'clock'>,
  uscc: string,
  most: number,
): Promise<number> => {
  const { items } = await cases.list(uscc, { limit: most });
  const running = items.filter(({ endedAt }) => endedAt === undefined);
  const found = await Promise.all(running.map(({ id }) => cases.find(id)));
  const open = found.flatMap((stored) => stored?.case ?? []);
  const [given, workingTime] = await Promise.all([
    orders.findAll(open.flatMap(orderIdsOf)),
    calendars.workingTime(),
  ]);
  const asOf = { now: clock.now(), workingTime };
  const returned = new Set(
    given.filter(({ order }) => isReturned(order)).map(({ order }) => order.subject.id),
  );
  return open.filter((one) => returned.has(one.id) || maySupply(one, asOf)).length;
};
