import type { Caller } from '../../platform/http/route.ts';
import type { Case } from './model.ts';

/** The applicant: the only one who acts, and who sees its own people's names and numbers. */
export const isOwn = (caller: Caller, { application }: Case): boolean =>
  caller.role === 'enterprise' && caller.uscc === application.applicant.uscc;

export const maySee = (caller: Caller, one: Case): boolean =>
  caller.role === 'operator' || isOwn(caller, one);
