import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import type { Person, PersonOwner, PersonRef } from '../../../platform/persons/model.ts';
import { isErased, type Known, type Persons } from '../../../platform/persons/persons.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { beneficiaryOf, type Named } from '../beneficiaries/model.ts';
import type { SubjectRecord } from './model.ts';

/** By what reference the account and the people of a record are kept (docs/adr/0029). */
export interface RecordPersons {
  readonly account?: PersonRef<'account'>;
  readonly people?: PersonRef<'people'>;
  /** Of a citizen all that is told of it: nothing of that stands in the record itself. */
  readonly facts?: PersonRef<'facts'>;
}

interface Kept {
  readonly record: SubjectRecord;
  readonly persons?: RecordPersons;
}

/** The record with its account, its people, and of a citizen its facts; without those that were erased. */
export const withPersons = <S extends Kept>(stored: S, known: ReadonlyMap<PersonRef, Known>): S => {
  const { account, people } = stored.persons ?? {};
  const [paid, who] = [account && known.get(account), people && known.get(people)];
  const { record } = withFacts(stored, known);
  return {
    ...stored,
    record: {
      ...record,
      ...(paid && !isErased(paid) && { account: paid as Person<'account'> }),
      ...(who && !isErased(who) && { contacts: who as Person<'people'> }),
    },
  };
};

type Sealed = Pick<SubjectRecord, 'facts' | 'provenance'>;

/** The record as rules read it. Of a citizen whose facts were erased nothing is known. */
export const withFacts = <S extends Kept>(stored: S, known: ReadonlyMap<PersonRef, Known>): S => {
  const ref = stored.persons?.facts;
  const found = ref && known.get(ref);
  if (!found || isErased(found)) return stored;
  const sealed = JSON.parse((found as Person<'facts'>).json) as Sealed;
  return { ...stored, record: { ...stored.record, ...sealed } };
};

/** What of a citizen's record is sealed, and what is left of it in the clear: whose it is, who spoke last, and when. */
const sealedOf = ({ citizen, facts, provenance }: SubjectRecord): Person<'facts'> | undefined =>
  citizen === undefined ? undefined : { json: JSON.stringify({ facts, ...(provenance && { provenance }) }) };

/** The record as it lies in its table: without its account and people, and of a citizen without its facts. */
export const inTheClear = ({ account: _, contacts: __, ...record }: SubjectRecord): SubjectRecord => {
  if (record.citizen === undefined) return record;
  const { provenance: ___, ...rest } = record;
  return { ...rest, facts: {} };
};

/** Whose it is, and is erased with what else is theirs: of a child the child's, whoever acts for it; a county asks for none. */
export const ownerOf = (named: Named): PersonOwner => {
  const { kind, id } = beneficiaryOf(named);
  return { kind: kind === 'county' ? 'partner' : kind, id };
};

/** What is to be kept of an account and of people that are others than before; what they replace is released. */
export const keepPersons = async (
  persons: Persons,
  record: SubjectRecord,
  before: Kept | undefined,
  now: Instant,
): Promise<{ persons: RecordPersons; writes: Write[] }> => {
  const { account, contacts } = record;
  const of = { subject: beneficiaryOf(record), owner: ownerOf(record) };
  const writes: Write[] = [];
  const one = async <K extends 'account' | 'people' | 'facts'>(
    kind: K,
    is: Person<K> | null | undefined,
    was: object | null | undefined,
  ): Promise<PersonRef<K> | undefined> => {
    const had = before?.persons?.[kind] as PersonRef<K> | undefined;
    if (isDeepStrictEqual(is, was)) return had;
    if (had) writes.push(...(await persons.release(had, now)));
    if (is === null || is === undefined) return undefined;
    const { ref, writes: kept } = persons.keep(kind, is, of, now);
    writes.push(...kept);
    return ref;
  };
  const paid = await one('account', account, before?.record.account);
  const people = await one('people', contacts, before?.record.contacts);
  const facts = await one('facts', sealedOf(record), before && sealedOf(before.record));
  return {
    persons: { ...(paid && { account: paid }), ...(people && { people }), ...(facts && { facts }) },
    writes,
  };
};
