import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Policy } from './model.ts';

type OfDepartment = Pick<Policy, 'department'>;

/** Whoever answers for a policy: the department that writes it, or an operator. */
export const mayWrite = (caller: Caller, { department }: OfDepartment): boolean =>
  caller.role === 'operator' || departmentOf(caller) === department;

/** What was published is public; a draft is shown to nobody but those who write it. */
export const maySee = (caller: Caller, policy: Pick<Policy, 'status' | 'department'>): boolean =>
  policy.status !== 'draft' || mayWrite(caller, policy);
