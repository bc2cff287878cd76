import type { Caller, CallerBy } from '../../platform/http/route.ts';
import { personOwnerOf, type ChannelOwner } from './model.ts';
import type { PersonOwner } from '../../platform/persons/model.ts';

type Owning = CallerBy<'enterprise' | 'citizen' | 'partner'>;

/** Whose channels a caller sees and sets: its own, by its token. A department's are those of its mailbox. */
export const ownerOf = (caller: Owning): ChannelOwner => {
  switch (caller.role) {
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'citizen':
      return { kind: 'citizen', id: caller.citizen };
    case 'partner':
      return caller.registration.kind === 'department'
        ? { kind: 'department', id: caller.registration.department }
        : { kind: 'partner', id: caller.partner };
  }
};

/** Whose record the address is. */
export const personOf = (caller: Owning): PersonOwner =>
  personOwnerOf(ownerOf(caller), caller.role === 'partner' ? caller.partner : undefined);

/** Whose deliveries a caller is shown: its own; an operator everybody's. */
export const ownerAsked = (caller: Caller): ChannelOwner | undefined =>
  caller.role === 'operator' ? undefined : ownerOf(caller);
