import type { State } from '../../platform/table/indexes.ts';
import type { OrderStatus } from './model.ts';

/** How an order stands, as far as its partner's inbox tells apart without reading it. */
const states: Readonly<Record<OrderStatus, State>> = {
  pending: 'open',
  accepted: 'open',
  surveyed: 'open',
  planned: 'open',
  contracted: 'open',
  'works-begun': 'open',
  constructed: 'open',
  inspected: 'open',
  served: 'open',
  'partly-paid': 'open',
  offered: 'held',
  returned: 'held',
  suspended: 'held',
  supplied: 'open',
  connected: 'ended',
  removed: 'ended',
  'made-permanent': 'ended',
  rejected: 'ended',
  withdrawn: 'ended',
  replied: 'ended',
  'deemed-consent': 'ended',
  met: 'ended',
  'met-with-conditions': 'ended',
  'not-met': 'ended',
  paid: 'ended',
  refused: 'ended',
  satisfied: 'ended',
  unsatisfied: 'ended',
  unreached: 'ended',
};

export const stateOf = (status: OrderStatus): State => states[status];
