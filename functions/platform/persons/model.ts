import * as z from 'zod';
import { keyOf } from '../table/key.ts';
import type { Key } from '../table/writes.ts';

/** A register may know a part of it. */
const said = z.string().nullish();

/** What is known of a person, by the kind of record: each has a key of its own and a period of its own. */
export const personSchemas = {
  /** Whom to call about a case; of a home also which door, which is told to nobody else. */
  contact: z.strictObject({ name: z.string(), phone: z.string(), door: z.string().optional() }),
  /** Where money goes. */
  account: z.strictObject({ bank: said, holder: said, number: said }),
  /** What registers tell of a citizen, as one JSON text: birth, household, guardian, and what a policy asks for. */
  facts: z.strictObject({ json: z.string() }),
  /** Who stands for an enterprise, as registers tell it. */
  people: z.strictObject({ legalRepresentative: said, contactPerson: said, phone: said }),
  /** Who signed: a commitment, a decision. */
  signatory: z.strictObject({ name: z.string() }),
  /** Who answers for it at a department, as a statement to a beneficiary names them (Art. 16). */
  official: z.strictObject({ name: z.string(), contact: z.string() }),
  /** Who acted, as the audit trail names them. */
  staff: z.strictObject({ name: z.string() }),
  /** Where somebody is reached beside the platform, with their consent: an e-mail address, a number. */
  channel: z.strictObject({ address: z.string() }),
} as const satisfies Record<string, z.ZodType>;

const personKinds = [
  'contact',
  'account',
  'facts',
  'people',
  'signatory',
  'official',
  'staff',
  'channel',
] as const;
export const PersonKind = z.enum(personKinds) satisfies z.ZodType<keyof typeof personSchemas>;
export type PersonKind = z.infer<typeof PersonKind>;
export type Person<K extends PersonKind = PersonKind> = z.infer<(typeof personSchemas)[K]>;

/** What a person is known for: a case, an order, an enterprise. */
export interface PersonSubject {
  readonly kind: string;
  readonly id: string;
}

/** Whose record it is: who may ask that it be erased, and is told. */
export const PersonOwner = z.strictObject({
  kind: z.enum(['enterprise', 'citizen', 'partner', 'staff']),
  id: z.string(),
});
export type PersonOwner = z.infer<typeof PersonOwner>;

/** Stands in the place of a person, wherever one is named: `contact#joint-installation#ji_…#ps_…`. Says nothing of them. */
export const PersonRef = z
  .string()
  .regex(
    /^(?:contact|account|facts|people|signatory|official|staff|channel)(?:#[^#]+){2}#ps_[0-9A-HJKMNP-TV-Z]{26}$/,
  )
  .brand<'PersonRef'>();
export type PersonRef<K extends PersonKind = PersonKind> = z.infer<typeof PersonRef> & {
  readonly ofKind?: K;
};

export const refTo = <K extends PersonKind>(kind: K, { kind: of, id }: PersonSubject, person: string) =>
  keyOf(kind, of, id, person) as PersonRef<K>;

/** All persons of one subject lie together: the subject is a key itself, its parts are escaped already. */
const partitionOf = (subject: string) => keyOf('PERSONS', '') + subject;
export const personPrefix = 'PERSON#';
export const partitionOfSubject = ({ kind, id }: PersonSubject): string => partitionOf(keyOf(kind, id));

/** Where the record lies in the table; in the table of keys its key lies at the same place. */
export const placeOf = (ref: PersonRef): Key => {
  const [, kind = '', id = '', person = ''] = ref.split('#');
  return { pk: partitionOf([kind, id].join('#')), sk: `${personPrefix}${person}` };
};
