import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Entitlement } from './model.ts';

/** The enterprise: the only one who confirms, waives and receives, and who sees its account unmasked. */
export const isOwn = (caller: Caller, { uscc }: Entitlement): boolean =>
  caller.role === 'enterprise' && caller.uscc === uscc;

/** The department that answers for the payment (Art. 16). */
export const isResponsible = (caller: Caller, { department }: Entitlement): boolean =>
  departmentOf(caller) === department;

export const maySee = (caller: Caller, entitlement: Entitlement): boolean =>
  caller.role === 'operator' || isOwn(caller, entitlement) || isResponsible(caller, entitlement);
