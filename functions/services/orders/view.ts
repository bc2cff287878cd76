import * as z from 'zod';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Caller } from '../../platform/http/route.ts';
import { Allowed } from '../../platform/allowed.ts';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { AccountView, ContactView } from '../../platform/persons/shown.ts';
import { named, nameBeside, namesOf } from '../partners/naming.ts';
import type { Partners } from '../partners/partners.ts';
import { byTime } from './by-time.ts';
import { Contract, contractOf } from './kinds/contract.ts';
import { Extension } from './extension-model.ts';
import { Order } from './model.ts';
import { Next, nextOf } from './next.ts';
import { allowedOf } from './rules.ts';

/** An order as the API shows it: its limits reckoned as of now, and what may be said of it next. */
export const OrderView = Order.omit({
  limits: true,
  holds: true,
  persons: true,
  extension: true,
  callBacks: true,
})
  .extend({
    ...nameBeside('partner', 'askedBy'),
    next: Next.optional(),
    contract: Contract.optional().describe('Of a work order: what it charges, and what both have said of it'),
    limits: z.record(z.string(), LimitView),
    extension: Extension.omit({ approvedBy: true })
      .extend({ approvedBy: z.string().describe('The position of who approved it') })
      .optional(),
    allowed: Allowed,
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof OrderView>;

/** As its own partner sees it. */
export const OwnOrderView = OrderView.extend({
  contact: ContactView.optional(),
  payee: AccountView.optional(),
  extensionApprovedBy: z.string().optional().describe('Masked for all but its own partner'),
}).meta({ id: 'OwnOrder' });

/**
 * With all that time has done to it by now, whether or not it is on record yet.
 * @param now for a limit that was met, or an order that has ended, that moment stands still instead.
 */
export const viewOrder = (stored: Order, now: Instant, workingTime: WorkingTime): OrderView => {
  const {
    holds: _,
    persons: __,
    callBacks: ___,
    extension,
    ...order
  } = byTime(stored, { now, workingTime }).order;
  const next = nextOf(stored, { now, workingTime });
  const contract = contractOf(order);
  return {
    ...order,
    ...(next && { next }),
    ...(contract && { contract }),
    ...(extension && { extension: { ...extension, approvedBy: extension.approvedBy.position } }),
    limits: viewLimits(order.limits, order.endedAt ?? now, workingTime),
    allowed: allowedOf(stored, { now, workingTime }),
  };
};

/** Orders as answers show them: with the names of who is asked, and of who asked. */
export const namedOrders = async <V extends OrderView>(
  partners: Pick<Partners, 'recentlyOpen'>,
  orders: readonly V[],
  caller?: Caller,
): Promise<V[]> => {
  const nameOf = await namesOf(
    partners,
    orders.flatMap(({ partner, askedBy }) => [partner, askedBy]),
    caller,
  );
  return orders.map((order) => named(order, nameOf, 'partner', 'askedBy'));
};

export const namedOrder = async <V extends OrderView>(
  partners: Pick<Partners, 'recentlyOpen'>,
  order: V,
  caller?: Caller,
): Promise<V> => (await namedOrders(partners, [order], caller))[0] ?? order;
