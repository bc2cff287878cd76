import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { IntegrityCase } from './model.ts';

/** The department it is about, and the operators. */
export const maySee = (caller: Caller, { department }: IntegrityCase): boolean =>
  caller.role === 'operator' || departmentOf(caller) === department;
