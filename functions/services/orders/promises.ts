import * as z from 'zod';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import { viewLimits } from '../../platform/watch/limit.ts';
import { PartnerId } from '../partners/model.ts';
import { nameBeside } from '../partners/naming.ts';
import { OrderKind, type Order } from './model.ts';

const count = z.int().min(0);

/** Of the orders that one partner received in a month, of one kind and service: how many of its promises it kept. */
export const Promises = z
  .object({
    month: z.string().describe('In which they were received, `2026-09`'),
    kind: OrderKind,
    service: z.string().optional(),
    partner: PartnerId,
    ...nameBeside('partner'),
    department: z.string().optional(),
    kept: count.describe('Ended, no limit broken'),
    late: count.describe('A limit was broken, ended or not'),
    running: count.describe('Not ended, in time'),
  })
  .meta({ id: 'Promises' });
export type Promises = z.infer<typeof Promises>;

type Outcome = 'kept' | 'late' | 'running';

const outcomeOf = (order: Order, now: Instant, workingTime: WorkingTime): Outcome => {
  const limits = viewLimits(order.limits, order.endedAt ?? now, workingTime);
  if (Object.values(limits).some(({ breached }) => breached)) return 'late';
  return order.endedAt === undefined ? 'running' : 'kept';
};

type Counted = Omit<Promises, 'partnerName' | 'department' | 'partner'> & { readonly partner: string };

/** The figures of orders, one by one as they are read: none is held. */
export class PromiseCount {
  readonly #rows = new Map<string, Counted>();

  add(order: Order, now: Instant, workingTime: WorkingTime): void {
    const { kind, partner, createdAt } = order;
    const { service } = order.request;
    const month = dateOf(createdAt).slice(0, 7);
    const of = { month, kind, partner, ...(typeof service === 'string' && { service }) };
    const name = JSON.stringify(of);
    const row = this.#rows.get(name) ?? { ...of, kept: 0, late: 0, running: 0 };
    const outcome = outcomeOf(order, now, workingTime);
    this.#rows.set(name, { ...row, [outcome]: row[outcome] + 1 });
  }

  rows(): readonly Counted[] {
    return [...this.#rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}
