import * as z from 'zod';
import { PersonRef } from '../../platform/persons/model.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import { shownAccount, shownContact } from '../../platform/persons/shown.ts';

/** Whom to call and whom to pay: who they are, only its own partner reads in its inbox; no list and no webhook says it. */
export const OrderPersons = z.strictObject({ contact: PersonRef.optional(), payee: PersonRef.optional() });
type OrderPersons = z.infer<typeof OrderPersons>;

/** As its own partner sees them: in full, since they are whom it is to call or to pay. */
export const showPersons = async (persons: Persons, { contact, payee }: OrderPersons = {}) => {
  const [called, paid] = await Promise.all([
    contact && persons.find<'contact'>(contact),
    payee && persons.find<'account'>(payee),
  ]);
  return {
    ...(called && { contact: shownContact(called, true) }),
    ...(paid && { payee: shownAccount(paid, true) }),
  };
};
