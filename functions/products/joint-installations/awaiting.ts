import type { Applicant } from '../../services/subjects/applicant.ts';
import { awaitsApplicant } from '../../services/orders/awaiting.ts';
import { isOpen, phaseOrderIdsOf } from './batches/phases.ts';
import { waitsToBeReady } from './batches/standing.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { maySupply } from './missing-documents.ts';
import type { Case } from './model.ts';
import { allOrderIdsOf } from './rules.ts';

export interface Awaiting extends Pick<CaseDependencies, 'cases' | 'calendars' | 'clock'> {
  readonly orders: Pick<ReadOrders, 'findAll'>;
}

/** What may wait for its applicant in a case: what became of a phase that is connected does not. */
const asked = (one: Case): readonly string[] => [
  ...allOrderIdsOf(one),
  ...phaseOrderIdsOf({ batch: one.batch?.filter(isOpen) }),
];

/**
 * Which of these cases wait for their applicant: documents are missing, something came back, a contract is to be signed or
 * paid, or the site of a phase is to be declared ready.
 */
export const awaitingApplicant = async (
  { cases, orders, calendars, clock }: Awaiting,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(ids.map((id) => cases.find(id)));
  const open = found.flatMap((stored) => stored?.case ?? []).filter(({ endedAt }) => endedAt === undefined);
  const [given, workingTime] = await Promise.all([
    orders.findAll(open.flatMap(asked)),
    calendars.workingTime(),
  ]);
  const asOf = { now: clock.now(), workingTime };
  const byCase = Map.groupBy(
    given.map(({ order }) => order),
    ({ subject }) => subject.id,
  );
  const waits = (one: Case): boolean => {
    const its = byCase.get(one.id) ?? [];
    return its.some(awaitsApplicant) || maySupply(one, asOf) || waitsToBeReady(one, its, asOf.now);
  };
  return new Set(open.filter(waits).map(({ id }) => id));
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
