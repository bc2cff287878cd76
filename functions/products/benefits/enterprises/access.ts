import type { Caller } from '../../../platform/http/route.ts';
import type { EnterpriseRecord } from './model.ts';

/** The enterprise itself: the only one that sees its people's names, numbers and account unmasked. */
export const isOwn = (caller: Caller, { uscc }: Pick<EnterpriseRecord, 'uscc'>): boolean =>
  caller.role === 'enterprise' && caller.uscc === uscc;
