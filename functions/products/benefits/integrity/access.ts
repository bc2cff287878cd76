import type { Caller } from '../../../platform/http/route.ts';
import type { IntegrityCase } from './model.ts';

/** The department it is about, and the operators. */
export const maySee = (caller: Caller, { department }: IntegrityCase): boolean =>
  caller.role === 'operator' || (caller.role === 'department' && caller.department === department);
