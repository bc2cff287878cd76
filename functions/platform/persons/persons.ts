import { addMillis, type Instant } from '../../law/instant.ts';
import { lazy } from '../../common/lazy.ts';
import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../change.ts';
import { setting } from '../environment.ts';
import { newId } from '../ids.ts';
import { log } from '../log.ts';
import { equals } from '../table/condition.ts';
import { listOf } from '../table/indexes.ts';
import type { Page, Table } from '../table/table.ts';
import type { Key, Write } from '../table/writes.ts';
import {
  boundTo,
  isEndless,
  itemOf,
  lookEvery,
  ownerList,
  type KeyItem,
  type PersonItem,
  type StoredPerson,
} from './items.ts';
import {
  partitionOfSubject,
  personPrefix,
  personSchemas,
  placeOf,
  refTo,
  type Person,
  type PersonKind,
  type PersonOwner,
  type PersonRef,
  type PersonSubject,
} from './model.ts';
import { ErasureRegister, type ErasedFor } from './register.ts';
import { newKey, open, seal } from './seal.ts';

/** Of an erased person only this is left, wherever one stood. */
export const erased = { erased: true } as const;
export type Known<K extends PersonKind = PersonKind> = Person<K> | typeof erased;
export const isErased = (known: object): known is typeof erased => 'erased' in known;

/** Whom a record is about is nobody's business here: for what it is kept, and whose it is. */
export interface KeptFor {
  readonly subject: PersonSubject;
  readonly owner: PersonOwner;
  /** Its own period runs from then on, whatever becomes of the subject. */
  readonly releasedAt?: Instant;
}

/**
 * What is known of persons. A record is sealed under a key of its own; the keys lie in a table of their own. To erase a
 * record is to drop its key: what is left of it in the table, its stream, its backups and in exports opens no more.
 */
export class Persons {
  readonly register: ErasureRegister;
  readonly #table: Table;
  readonly #keys: () => Table;

  constructor(table: Table, names: () => { keys: string; erasures: string }) {
    this.#table = table;
    this.#keys = lazy(() => table.beside(names().keys));
    this.register = new ErasureRegister(lazy(() => table.beside(names().erasures)));
  }

  /** A new record: the reference that takes its place, and two writes for the transaction that names it. */
  keep<K extends PersonKind>(
    personKind: K,
    value: Person<K>,
    { subject, owner, releasedAt }: KeptFor,
    now: Instant,
  ): { ref: PersonRef<K>; writes: Write[] } {
    const ref = refTo(personKind, subject, newId('ps', now));
    const place = placeOf(ref);
    const key = newKey();
    const sealed = seal(key, boundTo(place), value);
    const stored = {
      ref,
      personKind,
      subject,
      owner,
      createdAt: now,
      state: 'known',
      version: 1,
      sealed,
      ...(releasedAt !== undefined && { releasedAt }),
    } as const;
    const isDue = releasedAt !== undefined || !isEndless(subject);
    const keyItem: KeyItem = { ...place, kind: 'person-key', key };
    return {
      ref,
      writes: [
        this.#table.write.create(itemOf(stored, isDue ? addMillis(now, lookEvery) : undefined)),
        this.#keys().write.create(keyItem),
      ],
    };
  }

  /** What is known of each: two reads at once, however many. Keys are kept nowhere: what is erased is erased at once. */
  async read<K extends PersonKind>(
    refs: readonly PersonRef<K>[],
  ): Promise<ReadonlyMap<PersonRef<K>, Known<K>>> {
    if (refs.length === 0) return new Map();
    const distinct = [...new Set(refs)];
    const places = distinct.map(placeOf);
    const [items, keys] = await Promise.all([
      this.#table.getAll<PersonItem>(places),
      this.#keys().getAll<KeyItem>(places),
    ]);
    const byPlace = <T extends Key>(found: readonly T[]) => new Map(found.map((one) => [boundTo(one), one]));
    const [itemAt, keyAt] = [byPlace(items), byPlace(keys)];
    return new Map(
      distinct.map((ref) => {
        const at = boundTo(placeOf(ref));
        return [ref, opened<K>(itemAt.get(at), keyAt.get(at))];
      }),
    );
  }

  /** @see read */
  async find<K extends PersonKind>(ref: PersonRef<K>): Promise<Known<K>> {
    return (await this.read([ref])).get(ref) ?? erased;
  }

  /** Refuses a transaction that rests on a record which has been erased meanwhile, or may no longer be used. */
  stillKnown(ref: PersonRef): Write {
    return this.#table.write.check(placeOf(ref), equals('state', 'known'));
  }

  at(place: Key): Promise<StoredPerson | undefined> {
    return this.#table.get<PersonItem>(place);
  }

  recordsOf(
    owner: PersonOwner,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<StoredPerson>> {
    return this.#table.query<PersonItem>({ ...listOf(ownerList(owner)), ...page });
  }

  recordsFor(subject: PersonSubject): Promise<StoredPerson[]> {
    return Array.fromAsync(
      this.#table.queryAll<PersonItem>({ key: partitionOfSubject(subject), prefix: personPrefix }),
    );
  }

  /** Drops the key and the sealed text, and puts it on the register: one transaction, or none of it. */
  erase(stored: StoredPerson, reason: ErasedFor, now: Instant): Write[] {
    return [
      this.#keys().write.remove(placeOf(stored.ref)),
      this.#table.write.replace(itemOf({ ...stored, state: 'erased', erasedAt: now }, undefined)),
      this.register.entry({ ref: stored.ref, at: now, reason }),
    ];
  }

  /** Says what is to become of a record that cannot be erased yet, and when it is looked at again. */
  mark(
    stored: StoredPerson,
    marks: { readonly requested?: string; readonly state?: 'stored-only'; readonly releasedAt?: Instant },
    lookAt: Instant | undefined,
  ): Write {
    return this.#table.write.replace(itemOf({ ...stored, ...marks }, lookAt));
  }

  /** Another record took its place: from now on its own period runs. */
  async release(ref: PersonRef, now: Instant): Promise<Write[]> {
    const stored = await this.at(placeOf(ref));
    if (stored === undefined || stored.state === 'erased') return [];
    return [this.mark(stored, { releasedAt: now }, addMillis(now, lookEvery))];
  }

  /** Erases again what a restored table has brought back. What stayed erased is left as it is. */
  async eraseAgain(ref: PersonRef, at: Instant): Promise<boolean> {
    const place = placeOf(ref);
    const again = await untilWritten(this.#table, async () => {
      const [stored, key] = await Promise.all([this.at(place), this.#keys().get<KeyItem>(place)]);
      const back = stored !== undefined && stored.state !== 'erased';
      return decided(back || key !== undefined, [
        ...(key === undefined ? [] : [this.#keys().write.remove(place)]),
        ...(back
          ? [this.#table.write.replace(itemOf({ ...stored, state: 'erased', erasedAt: at }, undefined))]
          : []),
      ]);
    });
    return unwrap(again);
  }
}

const opened = <K extends PersonKind>(item: PersonItem | undefined, key: KeyItem | undefined): Known<K> => {
  if (item?.sealed === undefined || item.state !== 'known') return erased;
  if (key === undefined) {
    // A table set back may hold again what was erased since; replaying the register puts it right.
    log.warn('person.key-gone', { kind: item.personKind, subject: item.subject.id });
    return erased;
  }
  return personSchemas[item.personKind].parse(open(key.key, boundTo(item), item.sealed)) as Person<K>;
};

/** As a function of the platform reaches them. */
export const personsOf = ({ table }: { readonly table: Table }): Persons =>
  new Persons(table, () => ({
    keys: setting('PERSON_KEYS_TABLE_NAME'),
    erasures: setting('ERASURES_TABLE_NAME'),
  }));
