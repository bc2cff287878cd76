import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Emergency } from './model.ts';

/** Who digs, whose road it is, and the city: for everybody else it does not exist. */
export const maySee = (caller: Caller, { partner, reviews }: Emergency): boolean => {
  const department = departmentOf(caller);
  return (
    caller.role === 'operator' ||
    (caller.role === 'partner' && caller.partner === partner) ||
    (department !== undefined && reviews.some((review) => review.department === department))
  );
};
