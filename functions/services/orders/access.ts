import type { Caller } from '../../platform/http/route.ts';
import type { Order } from './model.ts';

/** The partner who is asked: the only one who answers, and who sees whom to call and whom to pay. */
export const isAddressee = (caller: Caller, { partner }: Order): boolean =>
  caller.role === 'partner' && caller.partner === partner;

export const maySee = (caller: Caller, order: Order): boolean =>
  caller.role === 'operator' || isAddressee(caller, order);
