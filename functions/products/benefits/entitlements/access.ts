import type { Caller } from '../../../platform/http/route.ts';
import type { Entitlement } from './model.ts';

export const isOwn = ({ uscc }: Entitlement, caller: Caller): boolean =>
  caller.role === 'enterprise' && caller.uscc === uscc;

/** The enterprise itself, the responsible department, the operators: to all others it does not exist. */
export const maySee = (entitlement: Entitlement, caller: Caller): boolean =>
  caller.role === 'operator' ||
  isOwn(entitlement, caller) ||
  (caller.role === 'department' && caller.department === entitlement.department);
