import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { actsFor } from '../beneficiaries/model.ts';
import type { Entitlement } from './model.ts';

/**
 * The beneficiary, or who acts for it: a guardian, a county's office. The only one who confirms, waives and receives, and who
 * sees its account unmasked.
 */
export const isOwn = (caller: Caller, entitlement: Entitlement): boolean => actsFor(caller, entitlement);

/** The department that answers for the payment (Art. 16). */
export const isResponsible = (caller: Caller, { department }: Entitlement): boolean =>
  departmentOf(caller) === department;

export const maySee = (caller: Caller, entitlement: Entitlement): boolean =>
  caller.role === 'operator' || isOwn(caller, entitlement) || isResponsible(caller, entitlement);
