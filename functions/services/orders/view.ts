import * as z from 'zod';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { Allowed } from '../../platform/allowed.ts';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { AccountView, ContactView } from '../../platform/persons/shown.ts';
import { byTime } from './by-time.ts';
import { Extension } from './extension-model.ts';
import { Order } from './model.ts';
import { allowedOf } from './rules.ts';

/** An order as the API shows it: its limits reckoned as of now, and what may be said of it next. */
export const OrderView = Order.omit({ limits: true, holds: true, persons: true, extension: true })
  .extend({
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
  const { holds: _, persons: __, extension, ...order } = byTime(stored, { now, workingTime }).order;
  return {
    ...order,
    ...(extension && { extension: { ...extension, approvedBy: extension.approvedBy.position } }),
    limits: viewLimits(order.limits, order.endedAt ?? now, workingTime),
    allowed: allowedOf(stored, { now, workingTime }),
  };
};
