import { isDeepStrictEqual } from 'node:util';
import { isPlanned } from '../../services/orders/changed.ts';
import type { Followed } from '../../services/orders/follows.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import type { Case } from './model.ts';

/** Whether what became of an order may let a phase begin or end: the whole once it is planned, and a phase at its end. */
export const concernsPhases = ({ before, order, done }: Followed): boolean => {
  if (order.kind === 'phase') return hasEnded(order) && !hasEnded(before) && done.type !== 'withdrawn';
  const ofBatch = order.kind === 'work-order' && Array.isArray(order.request['phases']);
  return ofBatch && done.type !== 'phases-connected' && (isPlanned(order) || hasEnded(order));
};

/** What of a case its phases rest on; what is written of them by the platform itself is no part of it. */
const restsOn = ({ status, hold, external, batch }: Case) => ({
  ...{ status, hold, external },
  phases: batch?.map(({ readyAt, withdrawnAt }) => ({ readyAt, withdrawnAt })),
});

export const changesPhases = (before: Case, after: Case): boolean =>
  after.batch !== undefined && !isDeepStrictEqual(restsOn(before), restsOn(after));
