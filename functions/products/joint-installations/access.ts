import type { Caller } from '../../platform/http/route.ts';
import { isApplicant } from '../../services/subjects/applicant.ts';
import { applicantOf } from './applicant.ts';
import type { Case } from './model.ts';

/** The applicant: the only one who acts, and who sees its own people's names and numbers. */
export const isOwn = (caller: Caller, { application }: Case): boolean =>
  isApplicant(caller, applicantOf(application));

export const maySee = (caller: Caller, one: Case): boolean =>
  caller.role === 'operator' || isOwn(caller, one);
