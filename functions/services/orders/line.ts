import * as z from 'zod';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { Instant } from '../../law/instant.ts';
import { named, nameBeside, type NameOf } from '../partners/naming.ts';
import { byTime } from './by-time.ts';
import { Contract, contractOf } from './kinds/contract.ts';
import { Order } from './model.ts';
import { Next, nextOf, soonest } from './next.ts';

/** What an order is called within its case, by the member of what is asked that names it. */
const calledBy = ['service', 'step', 'department', 'phase'] as const;

/** An order in a line, as its case shows it: who, how it stands, what is next. `GET /v1/orders/{id}` has all of it. */
export const OrderLine = Order.pick({
  id: true,
  partner: true,
  status: true,
  hold: true,
  survey: true,
  reasons: true,
  said: true,
  receipts: true,
  endedAt: true,
})
  .extend({
    ...nameBeside('partner'),
    service: z.string().optional(),
    step: z.string().optional(),
    department: z.string().optional(),
    phase: z.string().optional().describe('Of a batch: the phase that it connects'),
    next: Next.optional(),
    contract: Contract.optional(),
    breachedAt: Instant.optional().describe('When one of its limits was over'),
  })
  .meta({ id: 'OrderLine' });
export type OrderLine = z.infer<typeof OrderLine>;

export const lineOf = (stored: Order, nameOf: NameOf, asOf: AsOf): OrderLine => {
  const { id, partner, status, hold, survey, reasons, said, receipts, endedAt, request, limits } = byTime(
    stored,
    asOf,
  ).order;
  const next = nextOf(stored, asOf);
  const contract = contractOf({ said });
  const [breachedAt] = Object.values(limits)
    .flatMap((limit) => limit.breachedAt ?? [])
    .toSorted();
  return {
    ...named({ id, partner, status }, nameOf, 'partner'),
    ...Object.fromEntries(
      calledBy.flatMap((name) => (typeof request[name] === 'string' ? [[name, request[name]]] : [])),
    ),
    ...(next && { next }),
    ...(breachedAt && { breachedAt }),
    ...(contract && { contract }),
    ...(hold && { hold }),
    ...(survey && { survey }),
    ...(reasons && { reasons }),
    ...(said && { said }),
    ...(receipts && { receipts }),
    ...(endedAt && { endedAt }),
  };
};

/** What a case waits for, and which of its orders that is. */
export const NextOfCase = Next.extend({
  orderId: Order.shape.id.optional(),
  partner: z.string().optional(),
  ...nameBeside('partner'),
}).meta({ id: 'NextOfCase' });
export type NextOfCase = z.infer<typeof NextOfCase>;

/** Of the orders of a case what comes first. */
export const nextOfOrders = (lines: readonly OrderLine[]): NextOfCase | undefined =>
  soonest(
    lines.flatMap(({ next, id, partner, partnerName }) =>
      next ? [{ ...next, orderId: id, partner, ...(partnerName !== undefined && { partnerName }) }] : [],
    ),
  );
