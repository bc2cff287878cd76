import type { CallerBy } from '../../platform/http/route.ts';
import { idsFrom } from '../../platform/ids.ts';
import type { Asked } from '../../platform/lists/asked.ts';
import { columns, endedColumn, statusColumn } from '../../platform/lists/columns.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import type { Order, OrderStatus } from '../../services/orders/model.ts';
import { letterLists, listedId, type ListedOrder } from '../../services/orders/lists.ts';
import { stateOf } from '../../services/orders/states.ts';
import { namesOf } from '../../services/partners/naming.ts';
import type { ConsultationDependencies } from './dependencies.ts';
import type { Box } from './model.ts';
import { summarise } from './view.ts';

const sheet: readonly Column<ListedOrder>[] = [
  ['函告编号', ({ order }) => order.subject.id],
  ['发函部门编号', ({ order }) => order.askedBy],
  ['收函部门编号', ({ order }) => order.partner],
  statusColumn(({ order }) => order.status),
  columns.received,
  columns.lastDay,
  endedColumn(({ order }) => order.endedAt),
];

type Summary = ReturnType<typeof summarise>;

/** Whom a letter asks finds it among its orders, and it is its turn; who asked waits, and operators see all. */
const ofCaller = (caller: CallerBy<'partner' | 'operator'>, box: Box) => {
  if (caller.role === 'operator') return letterLists.all();
  return box === 'sent' ? letterLists.sentBy(caller.partner) : letterLists.to(caller.partner);
};

/** Among the orders of a department letters are told apart by their kind. */
export const lettersOnly = (asked: Asked): Asked => ({ ...asked, kind: 'letter' });

/** A letter stands in lists as its order does: what becomes of it is the order's. */
export const lettersSeen = (
  { letters, orders, partners, calendars, clock }: ConsultationDependencies,
  caller: CallerBy<'partner' | 'operator'>,
  { box }: { readonly box: Box },
): Seen<ListedOrder, Summary> => ({
  ...ofCaller(caller, box),
  receivedAt: (moment) => idsFrom('or', moment),
  statusOf: ({ order }) => order.status,
  stateOf: (status) => stateOf(status as OrderStatus),
  view: async (heads) => {
    const [written, whole, nameOf, workingTime] = await Promise.all([
      letters.findAll(heads.map(({ order }) => order.subject.id)),
      orders.findAll(heads.map(listedId)),
      namesOf(
        partners,
        heads.flatMap(({ order: { askedBy, partner } }) => [askedBy, partner]),
      ),
      calendars.workingTime(),
    ]);
    const asOf = { now: clock.now(), workingTime };
    const byId = new Map<string, Order>(whole.map(({ order }) => [order.id, order]));
    return heads.map((head) => {
      const [letter, order] = [written.get(head.order.subject.id), byId.get(listedId(head))];
      return letter && order && summarise(letter, order, nameOf, asOf);
    });
  },
  columns: sheet,
});
