import type { Effect } from '../../platform/outbox/model.ts';
import { kindOf } from './kinds/index.ts';
import type { Move } from './kinds/kind.ts';
import type { Order } from './model.ts';

/** What whoever asked for an order is told of a move, if the kind tells of it: what was said or deemed, and of what. */
export const notificationsOf = (order: Order, move: Move): Effect[] => {
  const type = kindOf(order).tells?.[move];
  const { id, subject, partner, askedBy, status, outcome, said } = order;
  if (type === undefined || askedBy === undefined) return [];
  const data = {
    orderId: id,
    subject,
    status,
    ...(outcome && { outcome }),
    ...(move === 'remarked' && { said: said?.at(-1) }),
  };
  // What was said, only the asker has yet to hear; what silence said, both.
  const both = outcome?.outcome === 'deemed-consent' ? [askedBy, partner] : [askedBy];
  return both.map((told) => ({ effect: 'tell-partner', partner: told, type, data }));
};
