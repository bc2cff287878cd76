import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { OrderId, type CallBack, type Order } from '../../services/orders/model.ts';
import type { CaseDependencies } from './dependencies.ts';
import { installationRules } from './installation-rules.ts';
import type { Case } from './model.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import { itemOf } from './submission.ts';
import { takenUp, type Called } from './taken-up.ts';

type Calling = Pick<CaseDependencies, 'orders' | 'items' | 'partners' | 'teller'>;
/** An order as it was read, under the version that guards what is written back. */
type Stored = NonNullable<Awaited<ReturnType<Calling['orders']['find']>>>;

/** The calls about what an order connected, the last one last; of a case of before it is the case that says them. */
export const callsOf = (
  { callBacks = [] }: Pick<Case, 'callBacks'>,
  work: Pick<Order, 'callBacks' | 'request'>,
): readonly CallBack[] =>
  work.callBacks ??
  callBacks
    .filter(({ service }) => service === work.request['service'])
    .map(({ service: _, ...call }) => call);

/** The last call about a connection, with its order. */
export interface LastCall {
  readonly call: CallBack;
  readonly order: Order;
}

/** The calls about each service, as the orders of its utilities say them. */
export const callsByService = (one: Case, orders: readonly Order[]) =>
  one.assignments.map(({ service, orderId }) => {
    const work = orders.find(({ id }) => id === orderId);
    return { service, calls: work ? callsOf(one, work) : [] };
  });

/** The last call about each connection of a case. */
export const lastCallsOf = async (
  { orders }: Pick<CaseDependencies, 'orders'>,
  one: Case,
  placed: readonly Order[],
): Promise<LastCall[]> => {
  const last = callsByService(one, placed).flatMap(({ calls }) => calls.at(-1) ?? []);
  const found = await orders.findAll(last.map(({ orderId }) => orderId));
  return found.flatMap(({ order }) => {
    const call = last.find(({ orderId }) => orderId === order.id);
    return call ? [{ call, order }] : [];
  });
};

/** How often it is called in all, as the item says by which the case began. */
export const roundsOf = (item: ServiceItem | undefined): number =>
  installationRules(item).callBack?.rounds ?? 0;

/** Whether the applicant may still say what it thinks: the call is to be made, or its utility alone has spoken. */
export const isOpenToAnswer = (
  { endedAt, status, said = [] }: Order,
  { round }: CallBack,
  rounds: number,
): boolean =>
  endedAt === undefined ||
  ((status === 'satisfied' || status === 'unreached') &&
    said.at(-1)?.['by'] !== 'applicant' &&
    round < rounds);

/**
 * Asks the utility that connected a service to call: within days that are published, on the points that are published. After
 * the last round nobody calls again, and the department takes it up, by a day (`takenUp`).
 * @param work the order that is done
 * @param discontent of which the applicant is not content, at the last call
 */
export const calling = async (
  on: Calling,
  one: Case,
  work: Order,
  asOf: AsOf,
  discontent?: Discontent,
): Promise<Called> => {
  const { request, partner, persons } = work;
  const rules = installationRules((await itemOf(on, one))?.item).callBack;
  if (!rules) return { work, writes: [] };
  const calls = callsOf(one, work);
  const round = calls.length + 1;
  if (round > rules.rounds)
    return discontent ? takenUp(on, one, { work, calls }, { discontent, rules }, asOf) : { work, writes: [] };
  const { now, workingTime } = asOf;
  const budget = discontent ? rules.again : rules.within;
  const order: Order = {
    id: OrderId.parse(newId('or', now)),
    kind: 'call-back',
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: {
      service: request['service'],
      site: request['site'],
      round,
      attempts: rules.attempts,
      ...(round === rules.rounds && { last: true }),
      ...(discontent && { discontent }),
    },
    ...(persons?.contact && { persons: { contact: persons.contact } }),
    createdAt: now,
    limits: {
      'call-back': {
        deadline: DeadlineSpec.parse({
          ...{ budget, kind: 'promised', basis: rules.basis, anchor: now, start: { by: 'push' } },
        }),
      },
    },
  };
  return {
    work: { ...work, callBacks: [...calls, { round, orderId: order.id }] },
    writes: await on.orders.place(order, workingTime),
  };
};

/** The same where the order that is done has been written before: it is written with its calls, under the version that was read. */
export const callingAgain = async (
  on: Calling,
  one: Case,
  done: Stored,
  asOf: AsOf,
  discontent: Discontent,
): Promise<Write[]> => {
  const { work, writes } = await calling(on, one, done.order, asOf, discontent);
  const { callBacks = [] } = work;
  return [...(work === done.order ? [] : await on.orders.calledBack(done, callBacks, asOf)), ...writes];
};

/** The order of a service, as it was read; undefined where the case does not ask for it. */
export const workOf = async (
  { orders }: Pick<CaseDependencies, 'orders'>,
  { assignments }: Case,
  service: unknown,
): Promise<Stored | undefined> => {
  const assigned = assignments.find((each) => each.service === service);
  return assigned && orders.find(assigned.orderId);
};
