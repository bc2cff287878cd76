import type { Caller } from '../../platform/http/route.ts';
import type { RiverCase } from './model.ts';

export const isOwn = (caller: Caller, { applicant }: RiverCase): boolean =>
  caller.role === 'enterprise' && caller.uscc === applicant.uscc;

/** The applicant, an operator, or a department that reviews; to everybody else the case does not exist. */
export const maySee = (caller: Caller, one: RiverCase): boolean =>
  caller.role === 'operator' ||
  isOwn(caller, one) ||
  (caller.role === 'partner' && one.reviews.some(({ partner }) => partner === caller.partner));
