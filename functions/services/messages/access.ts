import type { Caller } from '../../platform/http/route.ts';
import type { Reader } from './model.ts';

/** Whose messages a caller reads: nobody names another reader. A department is written to by the code that names it. */
export const readerOf = (caller: Caller): Reader => {
  switch (caller.role) {
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'citizen':
      return { kind: 'citizen', id: caller.citizen };
    case 'partner':
      return caller.registration.kind === 'department'
        ? { kind: 'department', id: caller.registration.department }
        : { kind: 'partner', id: caller.partner };
    case 'operator':
      return { kind: 'operators' };
  }
};
