import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Orders } from '../orders/orders.ts';
import { hasEnded } from '../orders/rules.ts';
import type { MadeCommitments } from './made-commitments.ts';
import { ended, isOver } from './rules.ts';

interface GivesUp {
  readonly made: MadeCommitments;
  readonly orders: Orders;
}

/** What it stood for is given up: nothing is checked any more, and who was asked to need not look. */
export const givenUp = async (
  { made: commitments, orders }: GivesUp,
  id: string,
  asOf: AsOf,
): Promise<Write[]> => {
  const stored = await commitments.find(id);
  if (!stored || isOver(stored.made)) return [];
  const { checkOrderId, waits: _, ...made } = stored.made;
  const order = checkOrderId === undefined ? undefined : await orders.find(checkOrderId);
  const withdrawn =
    order && !hasEnded(order.order) ? await orders.act(order, { type: 'withdrawn' }, asOf) : undefined;
  const last = { ...made, ...(checkOrderId !== undefined && { checkOrderId }) };
  return [
    commitments.put({ ...stored, made: ended(last, asOf.now) }, asOf),
    ...(withdrawn?.ok ? withdrawn.value.writes : []),
  ];
};
