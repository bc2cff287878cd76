import * as z from 'zod';
import type { Order } from '../../../services/orders/model.ts';
import { Phase } from './model.ts';

/** How far a phase is, as everybody who may see its case sees it. */
const PhaseStatus = z
  .enum(['planned', 'ready', 'under-way', 'to-mend', 'connected', 'withdrawn'])
  .meta({ id: 'PhaseStatus' })
  .describe('ready: it waits for contracts; to-mend: something came back to the applicant');

export const PhaseView = Phase.extend({ status: PhaseStatus }).meta({ id: 'Phase' });
type PhaseView = z.infer<typeof PhaseView>;

const statusOf = (phase: Phase, orders: readonly Order[]): PhaseView['status'] => {
  if (phase.withdrawnAt !== undefined) return 'withdrawn';
  if (phase.connectedAt !== undefined) return 'connected';
  const own = orders.filter(({ id }) => phase.orders?.some(({ orderId }) => orderId === id));
  if (own.some(({ status }) => status === 'returned')) return 'to-mend';
  if (own.length > 0) return 'under-way';
  return phase.readyAt === undefined ? 'planned' : 'ready';
};

/** The phases of a batch, each with how far it is. */
export const viewPhases = (phases: readonly Phase[], orders: readonly Order[]): PhaseView[] =>
  phases.map((phase) => ({ ...phase, status: statusOf(phase, orders) }));
