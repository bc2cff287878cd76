import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { stageOf } from '../../../services/orders/changed.ts';
import type { Order, OrderStatus } from '../../../services/orders/model.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { approvalsFor, waitedForBy } from '../external/standing.ts';
import type { Case } from '../model.ts';
import type { StoredCase } from '../store.ts';
import type { Phase } from './model.ts';
import { isOpen } from './phases.ts';

/** An order as it was read. */
type Stored = Awaited<ReturnType<CaseDependencies['orders']['findAll']>>[number];

/** A batch with the orders of its services, and those of its phases. */
export interface Batch {
  readonly stored: StoredCase;
  readonly phases: readonly Phase[];
  readonly wholes: readonly Stored[];
  readonly parts: readonly Stored[];
}

/** From when on a phase may be connected: its contract stands. */
const contracted: ReadonlySet<OrderStatus> = new Set<OrderStatus>([
  'contracted',
  'works-begun',
  'constructed',
  'inspected',
]);

export const serviceOf = ({ request }: Pick<Order, 'request'>): string => String(request['service']);

export const wholeOf = ({ wholes }: Batch, service: string): Stored | undefined =>
  wholes.find(({ order }) => serviceOf(order) === service);

/** Whether its utility may begin: signed, and whatever its line needs is there. */
export const mayBegin = ({ external }: Case, { order }: Stored): boolean => {
  const approvals = external?.approvals ?? [];
  const service = serviceOf(order);
  return (
    contracted.has(stageOf(order)) &&
    waitedForBy(approvals, service).length === 0 &&
    approvalsFor(approvals, service).every(({ status }) => status !== 'denied')
  );
};

const isGivenUp = ({ status }: Order): boolean => status === 'rejected' || status === 'withdrawn';

/** Whether nobody waits for it any more: its case, its service or its phase has ended otherwise. */
export const isOver = (batch: Batch, { order }: Stored): boolean => {
  const whole = wholeOf(batch, serviceOf(order));
  const phase = batch.phases.find(({ orders = [] }) => orders.some(({ orderId }) => orderId === order.id));
  return (
    batch.stored.case.endedAt !== undefined ||
    !whole ||
    isGivenUp(whole.order) ||
    phase?.withdrawnAt !== undefined
  );
};

/** Whether a service is connected in a phase. */
export const isConnectedIn = ({ orders = [] }: Phase, service: string, { parts }: Batch): boolean =>
  orders.some(
    (each) =>
      each.service === service &&
      parts.some(({ order }) => order.id === each.orderId && order.status === 'connected'),
  );

/** Whether a phase has all that is still asked for. */
export const isConnected = (batch: Batch, phase: Phase): boolean => {
  const wanted = batch.wholes.filter(({ order }) => !isGivenUp(order));
  return wanted.length > 0 && wanted.every(({ order }) => isConnectedIn(phase, serviceOf(order), batch));
};

/** Whether a phase waits for its applicant alone: its day has come and nobody has said how it is, or it has none and may begin. */
export const waitsToBeReady = (
  { batch = [] }: Pick<Case, 'batch'>,
  orders: readonly Pick<Order, 'status' | 'hold'>[],
  now: Instant,
): boolean => {
  const isContracted = orders.some((order) => contracted.has(stageOf(order)));
  return batch
    .filter((phase) => isOpen(phase) && phase.readyAt === undefined)
    .some(({ expectedOn }) => (expectedOn === undefined ? isContracted : expectedOn <= dateOf(now)));
};
