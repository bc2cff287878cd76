import { Fault } from '../../common/fault.ts';
import { DeadlineSpec } from '../../law/deadline/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Discontent } from '../../services/orders/kinds/call-back.ts';
import { OrderId, type Order } from '../../services/orders/model.ts';
import type { CaseDependencies } from './dependencies.ts';
import { installationRules } from './installation-rules.ts';
import type { Case } from './model.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import { itemOf } from './submission.ts';
import { takenUp } from './taken-up.ts';

type Calling = Pick<CaseDependencies, 'orders' | 'items' | 'partners' | 'teller'>;
type CallBack = NonNullable<Case['callBacks']>[number];

/** The calls about one service, the last one last. */
export const callsOf = ({ callBacks = [] }: Case, service: unknown): readonly CallBack[] =>
  callBacks.filter((one) => one.service === service);

/** The last call about a connection, with its order. */
export interface LastCall {
  readonly call: CallBack;
  readonly order: Order;
}

/** The last call about each connection of a case. */
export const lastCallsOf = async (
  { orders }: Pick<CaseDependencies, 'orders'>,
  one: Case,
): Promise<LastCall[]> => {
  const last = one.assignments.flatMap(({ service }) => callsOf(one, service).at(-1) ?? []);
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
 * @param before the order that is done, or the call of which the applicant is not content
 */
export const calling = async (
  on: Calling,
  one: Case,
  before: Order,
  asOf: AsOf,
  discontent?: Discontent,
): Promise<{ readonly case: Case; readonly writes: readonly Write[] }> => {
  const { request, partner, persons } = before;
  const rules = installationRules((await itemOf(on, one))?.item).callBack;
  const assigned = one.assignments.find(({ service }) => service === request['service']);
  if (!rules) return { case: one, writes: [] };
  if (!assigned) throw new Fault(`Case ${one.id} never asked for ${String(request['service'])}`);
  const { service } = assigned;
  const round = callsOf(one, service).length + 1;
  if (round > rules.rounds)
    return discontent ? takenUp(on, one, before, { discontent, rules }, asOf) : { case: one, writes: [] };
  const { now, workingTime } = asOf;
  const budget = discontent ? rules.again : rules.within;
  const order: Order = {
    id: OrderId.parse(newId('or', now)),
    kind: 'call-back',
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: {
      service,
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
    case: { ...one, callBacks: [...(one.callBacks ?? []), { service, round, orderId: order.id }] },
    writes: await on.orders.place(order, workingTime),
  };
};
