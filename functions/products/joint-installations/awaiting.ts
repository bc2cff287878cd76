import type { Applicant } from '../../services/subjects/applicant.ts';
import { awaitsApplicant } from '../../services/orders/awaiting.ts';
import type { CaseDependencies } from './dependencies.ts';
import { maySupply } from './missing-documents.ts';
import { allOrderIdsOf } from './rules.ts';

export type Awaiting = Pick<CaseDependencies, 'cases' | 'orders' | 'calendars' | 'clock'>;

/** Which of these cases wait for their applicant: documents are missing, something came back, or a contract is to be signed or paid. */
export const awaitingApplicant = async (
  { cases, orders, calendars, clock }: Awaiting,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(ids.map((id) => cases.find(id)));
  const open = found.flatMap((stored) => stored?.case ?? []).filter(({ endedAt }) => endedAt === undefined);
  const [given, workingTime] = await Promise.all([
    orders.findAll(open.flatMap(allOrderIdsOf)),
    calendars.workingTime(),
  ]);
  const asOf = { now: clock.now(), workingTime };
  const returned = new Set(
    given.filter(({ order }) => awaitsApplicant(order)).map(({ order }) => order.subject.id),
  );
  return new Set(open.flatMap((one) => (returned.has(one.id) || maySupply(one, asOf) ? one.id : [])));
};

/** How many cases wait for their applicant, among its newest so many. */
export const casesAwaiting = async (on: Awaiting, applicant: Applicant, most: number): Promise<number> => {
  const open = await on.cases.openOf(applicant, most);
  const waiting = await awaitingApplicant(
    on,
    open.map(({ id }) => id),
  );
  return waiting.size;
};
