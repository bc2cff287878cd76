import { idsFrom } from '../../platform/ids.ts';
import type { Asked } from '../../platform/lists/asked.ts';
import { columns, endedColumn, statusColumn } from '../../platform/lists/columns.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { OrderStatus } from './model.ts';
import type { OrderDependencies } from './orders.ts';
import { stateOf } from './states.ts';
import { allLetters, allOrders, inboxOf, OrderStore, type OrderItem } from './store.ts';
import { namedOrders, viewOrder, type OrderView } from './view.ts';

const sheet: readonly Column<OrderItem>[] = [
  ['工单编号', OrderStore.idOf],
  columns.kind,
  ['所属事项编号', ({ order }) => order.subject.id],
  ['承办单位编号', ({ order }) => order.partner],
  columns.service,
  columns.region,
  statusColumn(({ order }) => order.status),
  columns.received,
  columns.lastDay,
  endedColumn(({ order }) => order.endedAt),
];

/** An order as lists find it. */
export type ListedOrder = OrderItem;
export const listedId = (head: ListedOrder): string => OrderStore.idOf(head);

const ofAll = { of: 'wide', lists: [allLetters], mine: [] } as const;
/** Letters among orders: those of all, those that a partner sent, and its inbox, where they wait for it. */
export const letterLists = {
  all: () => ofAll,
  sentBy: (partner: string) => ({ ...ofAll, among: partner }),
  to: (partner: string) => ({ of: 'own', lists: [inboxOf(partner)], mine: ['open'] }) as const,
};

interface AskedOrders extends Asked {
  readonly sandbox?: boolean;
}

/**
 * A partner sees its inbox, whomever it asks of: it is at work, or the order stands still. Operators see the real ones of
 * all, none of which is theirs to answer; what is played is for its partner alone.
 */
const ofCaller = (caller: Caller, { sandbox, partner }: AskedOrders) => {
  if (caller.role === 'partner') {
    const isOwn = partner === undefined || partner === caller.partner;
    return { of: 'own', lists: isOwn ? [inboxOf(caller.partner, sandbox)] : [], mine: ['open'] } as const;
  }
  if (sandbox === true) return { of: 'wide', lists: [], mine: [] } as const;
  return partner === undefined
    ? ({ of: 'wide', lists: allOrders, mine: [] } as const)
    : ({ of: 'own', lists: [inboxOf(partner)], mine: [] } as const);
};

/** The orders that a caller sees in lists. */
export const ordersSeen = (
  { store, partners, calendars, clock }: OrderDependencies,
  caller: Caller,
  asked: AskedOrders,
): Seen<OrderItem, OrderView> => ({
  ...ofCaller(caller, asked),
  receivedAt: (moment) => idsFrom('or', moment),
  statusOf: ({ order }) => order.status,
  stateOf: (status) => stateOf(status as OrderStatus),
  view: async (heads) => {
    const [whole, workingTime] = await Promise.all([store.whole(heads), calendars.workingTime()]);
    const now = clock.now();
    const views = await namedOrders(
      partners,
      whole.map(({ order }) => viewOrder(order, now, workingTime)),
    );
    const byId = new Map<string, OrderView>(views.map((view) => [view.id, view]));
    return heads.map((head) => byId.get(OrderStore.idOf(head)));
  },
  columns: sheet,
});
