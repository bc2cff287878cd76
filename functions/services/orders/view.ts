import * as z from 'zod';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { LimitView, viewLimits } from '../../platform/watch/limit.ts';
import { kindOf } from './kinds/index.ts';
import { AccountView, ContactView } from '../../platform/persons/shown.ts';
import { Order } from './model.ts';
import { namable } from './rules.ts';

/** An order as the API shows it: its limits reckoned as of now, and what may be said of it next. */
export const OrderView = Order.omit({ limits: true, holds: true, persons: true })
  .extend({
    limits: z.record(z.string(), LimitView),
    allowed: z.array(z.string()).describe('The event types the present status allows'),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof OrderView>;

/** As its own partner sees it. */
export const OwnOrderView = OrderView.extend({
  contact: ContactView.optional(),
  payee: AccountView.optional(),
}).meta({ id: 'OwnOrder' });

/** @param now for a limit that was met, or an order that has ended, that moment stands still instead. */
export const viewOrder = (
  { holds: _holds, persons: _persons, ...order }: Order,
  now: Instant,
  workingTime: WorkingTime,
): OrderView => ({
  ...order,
  limits: viewLimits(order.limits, order.endedAt ?? now, workingTime),
  allowed: namable(Object.keys(kindOf(order).moves[order.status] ?? {})),
});
