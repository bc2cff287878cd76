import type { Instant } from '../../law/instant.ts';
import type { PersonSubject } from '../../platform/persons/model.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import { shownContact } from '../../platform/persons/shown.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { NewOwner, Owner, OwnerView } from './model.ts';

/** An owner as it is kept, and what keeps whom to call. */
export const keepOwner = (
  persons: Persons,
  subject: PersonSubject,
  { contact, ...owner }: NewOwner,
  now: Instant,
): { owner: Owner; writes: Write[] } => {
  const of = { subject, owner: { kind: 'enterprise', id: owner.uscc } } as const;
  const { ref, writes } = persons.keep('contact', contact, of, now);
  return { owner: { ...owner, contact: ref }, writes };
};

/** In full to the owner itself, masked to everybody else. */
export const showOwner = async (
  persons: Persons,
  { contact, ...owner }: Owner,
  own: boolean,
): Promise<OwnerView> => ({
  ...owner,
  contact: shownContact(await persons.find<'contact'>(contact), own),
});
