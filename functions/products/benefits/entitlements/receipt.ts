import type { Entitlement } from './model.ts';
import { mayMove, paidSoFar } from './rules.ts';
import { moved } from './move.ts';

/**
 * What the enterprise says of money that was said to be paid. Each answers the entitlement after it: the very same one
 * when it was said before, undefined when there is nothing to say it of.
 */
export const received = (entitlement: Entitlement): Entitlement | undefined => {
  if (entitlement.status === 'received') return entitlement;
  if (!mayMove(entitlement, 'received')) return undefined;
  const { reasons: _, ...rest } = entitlement;
  return moved(rest, 'received');
};

/** An instalment that has not arrived is disputed while the next ones are still to come; they go on. */
const disputesInstalment = (entitlement: Entitlement): boolean =>
  entitlement.status === 'in-payment' && paidSoFar(entitlement) > 0;

/** Whether there is anything of which it can be said that it has not arrived. */
export const mayDispute = (entitlement: Entitlement): boolean =>
  disputesInstalment(entitlement) || mayMove(entitlement, 'disputed');

export const disputed = (entitlement: Entitlement, reason: string): Entitlement | undefined => {
  if (entitlement.status === 'disputed') return entitlement;
  if (!mayDispute(entitlement)) return undefined;
  if (disputesInstalment(entitlement))
    return entitlement.reasons?.includes(reason) ? entitlement : { ...entitlement, reasons: [reason] };
  return moved(entitlement, 'disputed', { reasons: [reason] });
};
