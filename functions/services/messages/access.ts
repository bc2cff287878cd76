import type { Caller } from '../../platform/http/route.ts';
import type { Reader } from './model.ts';

/** Whose messages a caller reads: nobody names another reader. A partner's come by its feed. */
export const readerOf = (caller: Exclude<Caller, { role: 'partner' }>): Reader => {
  switch (caller.role) {
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'department':
      return { kind: 'department', id: caller.department };
    case 'operator':
      return { kind: 'operators' };
  }
};
