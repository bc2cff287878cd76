import * as z from 'zod';
import { reckon, type Reckoner } from '../kernel/deadline/reckon.ts';
import { DeadlineSummary, summarise } from '../kernel/deadline/view.ts';
import { Instant } from '../kernel/instant.ts';
import { kinds } from './kinds/index.ts';
import { Order } from './model.ts';

const LimitView = DeadlineSummary.extend({ metAt: Instant.optional(), breachedAt: Instant.optional() });

/** An order as the API shows it: its limits reckoned as of now, and what may be said of it next. */
export const OrderView = Order.omit({ limits: true, contact: true }).extend({
  limits: z.record(z.string(), LimitView),
  allowed: z.array(z.string()).describe('The event types the present status allows'),
});
export type OrderView = z.infer<typeof OrderView>;

/** As its own partner sees it. */
export const OwnOrderView = OrderView.extend({ contact: Order.shape.contact });

const platformMoves = new Set(['corrected', 'withdrawn']);

/** @param now for a limit that was met, the moment it was met stands still instead. */
export const viewOrder = ({ contact: _, ...order }: Order, now: Instant, reckoner: Reckoner): OrderView => ({
  ...order,
  limits: Object.fromEntries(
    Object.entries(order.limits).map(([name, { deadline, metAt, breachedAt }]) => [
      name,
      {
        ...summarise(reckon(deadline, reckoner), metAt ?? now, reckoner),
        ...(metAt && { metAt }),
        ...(breachedAt && { breachedAt }),
      },
    ]),
  ),
  allowed: Object.keys(kinds[order.kind].moves[order.status] ?? {}).filter(
    (move) => !platformMoves.has(move),
  ),
});
