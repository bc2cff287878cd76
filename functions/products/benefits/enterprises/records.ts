import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import type { Persons } from '../../../platform/persons/persons.ts';
import { Store, type Table } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { SubjectRecord } from './model.ts';
import type { SubjectKind } from '../../../rule-language/subjects.ts';
import { beneficiaryOf, keyOfBeneficiary } from '../beneficiaries/model.ts';
import { inTheClear, keepPersons, withFacts, withPersons, type RecordPersons } from './persons.ts';
import { PARTITIONS, partitionKey, placeOf, stretchesOf } from './segments.ts';

/** A record as it was read: `version` guards what is written back; 0 while there is none. */
export interface StoredRecord {
  readonly record: SubjectRecord;
  readonly version: number;
  readonly updatedAt: Instant;
  /** Of the account: another one whenever another account stands there. What is confirmed is confirmed by this. */
  readonly accountVersion: number;
  readonly persons?: RecordPersons;
}

/**
 * The record as one JSON text: a million of them are read in a tenth of the time that a tree of attributes takes. No
 * account and no people in it.
 */
interface RecordItem extends Versioned {
  readonly kind: `${SubjectKind}-record`;
  readonly json: string;
  readonly updatedAt: Instant;
  readonly accountVersion?: number;
  readonly persons?: RecordPersons;
}

const accountVersionOf = ({ accountVersion = 0 }: RecordItem): number => accountVersion;

/** Without the account and the people of it. */
const stored = (item: RecordItem): StoredRecord => ({
  record: JSON.parse(item.json) as SubjectRecord,
  version: item.version,
  updatedAt: item.updatedAt,
  accountVersion: accountVersionOf(item),
  ...(item.persons && { persons: item.persons }),
});

/** The version that the account has once a record is written over what was read. */
export const accountVersionAfter = (record: SubjectRecord, before: StoredRecord | undefined): number => {
  if (record.account === undefined || record.account === null) return 0;
  const isSame = before !== undefined && isDeepStrictEqual(record.account, before.record.account);
  return isSame ? before.accountVersion : (before?.version ?? 0) + 1;
};

/** What another domain keeps beside a record, so that a segment brings both: matching its record of who meets what. */
export interface Beside extends Versioned {
  readonly kind: 'standings';
}

/** One of a segment: what rules read of it, and by what reference it is paid. */
export interface Filed<B> {
  readonly record: SubjectRecord;
  readonly accountVersion: number;
  readonly persons?: RecordPersons;
  readonly beside: B | undefined;
}

const recordKey = (key: string): Key => {
  const { pk, prefix } = placeOf(key);
  return { pk, sk: `${prefix}RECORD` };
};

/** The key of what stands beside a record. */
export const besideKey = (key: string): Key => {
  const { pk, prefix } = placeOf(key);
  return { pk, sk: `${prefix}STANDINGS` };
};

/**
 * The table of what is known of enterprises, citizens and counties: its own, so that reading a segment meets nothing else.
 * Each is asked for by the key of its beneficiary, an enterprise by its USCC.
 */
export class Records extends Store {
  readonly #persons: Persons;
  constructor(table: Table, persons: Persons) {
    super(table);
    this.#persons = persons;
  }

  async find(key: string): Promise<StoredRecord | undefined> {
    return (await this.findAll([key])).get(key);
  }

  /** Of the account on record, whatever it is: one read, which meets no person. Undefined while there is no record. */
  async accountVersion(key: string): Promise<number | undefined> {
    const item = await this.table.get<RecordItem>(recordKey(key));
    return item && accountVersionOf(item);
  }

  async findAll(keys: readonly string[]): Promise<Map<string, StoredRecord>> {
    const found = (await this.table.getAll<RecordItem>(keys.map(recordKey))).map(stored);
    const known = await this.#persons.read(
      found.flatMap(({ persons }) =>
        [persons?.account, persons?.people, persons?.facts].filter((ref) => ref !== undefined),
      ),
    );
    return new Map(found.map((one) => [keyOfBeneficiary(one.record), withPersons(one, known)]));
  }

  /** Creates, or replaces what was read; an account or people that are others than before are a new record of them. */
  async write(
    record: SubjectRecord,
    before: StoredRecord | undefined,
    updatedAt: Instant,
  ): Promise<{ persons: RecordPersons; writes: Write[] }> {
    const kept = await keepPersons(this.#persons, record, before, updatedAt);
    const item: RecordItem = {
      ...recordKey(keyOfBeneficiary(record)),
      kind: `${beneficiaryOf(record).kind}-record`,
      json: JSON.stringify(inTheClear(record)),
      version: before?.version ?? 0,
      updatedAt,
      accountVersion: accountVersionAfter(record, before),
      persons: kept.persons,
    };
    return { persons: kept.persons, writes: [this.table.write.save(item), ...kept.writes] };
  }

  /** Creates or replaces what stands beside a record. */
  writeBeside<B extends Beside>(item: B): Write {
    return this.table.write.save(item);
  }

  /** Those of these that have a record. */
  async filed<B extends Beside>(keys: readonly string[]): Promise<Filed<B>[]> {
    const items = await this.table.getAll<Item>(keys.flatMap((key) => [recordKey(key), besideKey(key)]));
    return this.#opened(pairs<B>(items));
  }

  /** All of a kind in a segment. */
  async segment<B extends Beside>(
    segment: number,
    of: number,
    kind: SubjectKind = 'enterprise',
  ): Promise<Filed<B>[]> {
    const read = stretchesOf(segment, of, kind).map(({ pk, prefix }) =>
      Array.fromAsync(this.table.queryAll<Item>({ key: pk, ...(prefix !== undefined && { prefix }) })),
    );
    return this.#opened(pairs<B>((await Promise.all(read)).flat()));
  }

  /** With the facts of citizens, which are sealed; of enterprises there is nothing to open. */
  async #opened<B extends Beside>(filed: readonly Filed<B>[]): Promise<Filed<B>[]> {
    const known = await this.#persons.read(filed.flatMap(({ persons }) => persons?.facts ?? []));
    return filed.map((one) => withFacts(one, known));
  }

  /** About how many records of a kind there are: those of one partition, times all. */
  async estimate(of: SubjectKind = 'enterprise'): Promise<number> {
    let found = 0;
    for await (const { kind } of this.table.queryAll<Item>({ key: partitionKey(0, of) }))
      if (isRecord(kind)) found += 1;
    return found * PARTITIONS;
  }
}

const isRecord = (kind: unknown): boolean => typeof kind === 'string' && kind.endsWith('-record');

const pairs = <B extends Beside>(items: readonly Item[]): Filed<B>[] => {
  const beside = new Map(
    items.filter(({ kind }) => kind === 'standings').map((item) => [item.sk, item as unknown as B]),
  );
  return items.flatMap((item) => {
    if (!isRecord(item.kind)) return [];
    const { record, accountVersion, persons } = stored(item as RecordItem);
    const paid = { record, accountVersion, ...(persons && { persons }) };
    return [{ ...paid, beside: beside.get(item.sk.replace(/RECORD$/, 'STANDINGS')) }];
  });
};
