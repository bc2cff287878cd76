import type { Instant } from '../../law/instant.ts';
import { erased, type Persons } from '../../platform/persons/persons.ts';
import { shownContact, shownName } from '../../platform/persons/shown.ts';
import type { Applicant } from '../../services/subjects/applicant.ts';
import type { Write } from '../../platform/table/writes.ts';
import { isCitizen } from './applicant.ts';
import type { Application, ApplicationView, CaseId, NewApplication } from './model.ts';

/** An application as it is kept, and what keeps the people it names; who signs twice is kept once. */
export const keepPersons = (
  persons: Persons,
  id: CaseId,
  { applicant, commitments, providers: _, batch: __, temporary, ...rest }: NewApplication,
  owner: Applicant,
  now: Instant,
): { id: CaseId; application: Application; writes: Write[] } => {
  const of = {
    subject: { kind: 'joint-installation', id },
    owner,
  } as const;
  const contact = persons.keep('contact', applicant.contact, of, now);
  const names = [...new Set(commitments.map(({ madeBy }) => madeBy))];
  const signatories = new Map(names.map((name) => [name, persons.keep('signatory', { name }, of, now)]));
  const signed = commitments.flatMap(({ madeBy, ...one }) => {
    const signatory = signatories.get(madeBy);
    return signatory ? [{ ...one, madeBy: signatory.ref }] : [];
  });
  return {
    id,
    application: {
      ...rest,
      ...(temporary && { temporary: { from: temporary.from, until: temporary.until } }),
      applicant:
        applicant.kind === 'citizen'
          ? { kind: 'citizen', citizen: owner.id, contact: contact.ref }
          : { ...applicant, contact: contact.ref },
      commitments: signed,
    },
    writes: [contact, ...signatories.values()].flatMap(({ writes }) => writes),
  };
};

/** In full to the applicant, masked to everybody else. */
export const showPersons = async (
  persons: Persons,
  { applicant, commitments, ...rest }: Application,
  own: boolean,
): Promise<ApplicationView> => {
  const [contact, signatories] = await Promise.all([
    persons.find<'contact'>(applicant.contact),
    persons.read<'signatory'>(commitments.map(({ madeBy }) => madeBy)),
  ]);
  return {
    ...rest,
    applicant: isCitizen(applicant)
      ? { kind: 'citizen', contact: shownContact(contact, own) }
      : { ...applicant, contact: shownContact(contact, own) },
    commitments: commitments.map((one) => ({
      ...one,
      madeBy: shownName(signatories.get(one.madeBy) ?? erased, own),
    })),
  };
};
