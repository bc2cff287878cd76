import type { Turn } from '../../platform/watch/owed.ts';
import { awaitsApplicant } from './awaiting.ts';
import type { Order } from './model.ts';

/**
 * Whose turn it is with orders that serve one thing, and the partners it waits for: those whose order runs, else the
 * applicant where something came back, else whoever lets it stand still. Where none is open it is the city's.
 */
export const turnOf = (
  orders: readonly Order[],
): { readonly turn: Turn; readonly waitsFor: readonly string[] } => {
  const open = orders.filter(({ endedAt }) => endedAt === undefined);
  const running = open.filter(({ hold }) => hold === undefined);
  if (running.length === 0 && open.some(awaitsApplicant)) return { turn: 'applicant', waitsFor: [] };
  const waitsFor = [...new Set((running.length > 0 ? running : open).map(({ partner }) => partner))];
  return { turn: waitsFor.length > 0 ? 'partner' : 'operator', waitsFor };
};
