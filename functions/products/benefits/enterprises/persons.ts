import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import type { Person, PersonRef } from '../../../platform/persons/model.ts';
import { isErased, type Known, type Persons } from '../../../platform/persons/persons.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { EnterpriseRecord } from './model.ts';

/** By what reference the account and the people of a record are kept (docs/adr/0029). */
export interface RecordPersons {
  readonly account?: PersonRef<'account'>;
  readonly people?: PersonRef<'people'>;
}

interface Named {
  readonly record: EnterpriseRecord;
  readonly persons?: RecordPersons;
}

/** The record with its account and its people; without those that were erased. */
export const withPersons = <S extends Named>(stored: S, known: ReadonlyMap<PersonRef, Known>): S => {
  const { account, people } = stored.persons ?? {};
  const [paid, who] = [account && known.get(account), people && known.get(people)];
  return {
    ...stored,
    record: {
      ...stored.record,
      ...(paid && !isErased(paid) && { account: paid as Person<'account'> }),
      ...(who && !isErased(who) && { contacts: who as Person<'people'> }),
    },
  };
};

/** What is to be kept of an account and of people that are others than before; what they replace is released. */
export const keepPersons = async (
  persons: Persons,
  { uscc, account, contacts }: EnterpriseRecord,
  before: Named | undefined,
  now: Instant,
): Promise<{ persons: RecordPersons; writes: Write[] }> => {
  const of = { subject: { kind: 'enterprise', id: uscc }, owner: { kind: 'enterprise', id: uscc } } as const;
  const writes: Write[] = [];
  const one = async <K extends 'account' | 'people'>(
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
  return { persons: { ...(paid && { account: paid }), ...(people && { people }) }, writes };
};
