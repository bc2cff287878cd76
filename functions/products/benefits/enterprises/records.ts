import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import type { Persons } from '../../../platform/persons/persons.ts';
import { Store, type Table } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { EnterpriseRecord } from './model.ts';
import { keepPersons, withPersons, type RecordPersons } from './persons.ts';
import { PARTITIONS, partitionKey, placeOf, stretchesOf } from './segments.ts';

/** A record as it was read: `version` guards what is written back; 0 while there is none. */
export interface StoredRecord {
  readonly record: EnterpriseRecord;
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
  readonly kind: 'enterprise-record';
  readonly json: string;
  readonly updatedAt: Instant;
  readonly accountVersion?: number;
  readonly persons?: RecordPersons;
}

const accountVersionOf = ({ accountVersion = 0 }: RecordItem): number => accountVersion;

/** Without the account and the people of it. */
const stored = (item: RecordItem): StoredRecord => ({
  record: JSON.parse(item.json) as EnterpriseRecord,
  version: item.version,
  updatedAt: item.updatedAt,
  accountVersion: accountVersionOf(item),
  ...(item.persons && { persons: item.persons }),
});

/** The version that the account has once a record is written over what was read. */
export const accountVersionAfter = (record: EnterpriseRecord, before: StoredRecord | undefined): number => {
  if (record.account === undefined || record.account === null) return 0;
  const isSame = before !== undefined && isDeepStrictEqual(record.account, before.record.account);
  return isSame ? before.accountVersion : (before?.version ?? 0) + 1;
};

/** What another domain keeps beside a record, so that a segment brings both: matching its record of who meets what. */
export interface Beside extends Versioned {
  readonly kind: 'standings';
}

/** One enterprise of a segment: what rules read of it, and by what reference it is paid. */
export interface Filed<B> {
  readonly record: EnterpriseRecord;
  readonly accountVersion: number;
  readonly persons?: RecordPersons;
  readonly beside: B | undefined;
}

const recordKey = (uscc: string): Key => {
  const { pk, prefix } = placeOf(uscc);
  return { pk, sk: `${prefix}RECORD` };
};

/** The key of what stands beside the record of a code. */
export const besideKey = (uscc: string): Key => {
  const { pk, prefix } = placeOf(uscc);
  return { pk, sk: `${prefix}STANDINGS` };
};

/** The table of enterprise records: its own, so that reading a segment meets nothing else. */
export class Records extends Store {
  readonly #persons: Persons;
  constructor(table: Table, persons: Persons) {
    super(table);
    this.#persons = persons;
  }

  async find(uscc: string): Promise<StoredRecord | undefined> {
    return (await this.findAll([uscc])).get(uscc);
  }

  /** Of the account on record, whatever it is: one read, which meets no person. Undefined while there is no record. */
  async accountVersion(uscc: string): Promise<number | undefined> {
    const item = await this.table.get<RecordItem>(recordKey(uscc));
    return item && accountVersionOf(item);
  }

  async findAll(usccs: readonly string[]): Promise<Map<string, StoredRecord>> {
    const found = (await this.table.getAll<RecordItem>(usccs.map(recordKey))).map(stored);
    const known = await this.#persons.read(
      found.flatMap(({ persons }) => [persons?.account, persons?.people].filter((ref) => ref !== undefined)),
    );
    return new Map(found.map((one) => [one.record.uscc, withPersons(one, known)]));
  }

  /** Creates, or replaces what was read; an account or people that are others than before are a new record of them. */
  async write(
    record: EnterpriseRecord,
    before: StoredRecord | undefined,
    updatedAt: Instant,
  ): Promise<{ persons: RecordPersons; writes: Write[] }> {
    const { account: _, contacts: __, ...facts } = record;
    const kept = await keepPersons(this.#persons, record, before, updatedAt);
    const item: RecordItem = {
      ...recordKey(record.uscc),
      kind: 'enterprise-record',
      json: JSON.stringify(facts),
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

  /** Those of these codes that have a record. */
  async filed<B extends Beside>(usccs: readonly string[]): Promise<Filed<B>[]> {
    const items = await this.table.getAll<Item>(usccs.flatMap((uscc) => [recordKey(uscc), besideKey(uscc)]));
    return pairs(items);
  }

  /** Every enterprise of a segment. */
  async segment<B extends Beside>(segment: number, of: number): Promise<Filed<B>[]> {
    const read = stretchesOf(segment, of).map(({ pk, prefix }) =>
      Array.fromAsync(this.table.queryAll<Item>({ key: pk, ...(prefix !== undefined && { prefix }) })),
    );
    return pairs((await Promise.all(read)).flat());
  }

  /** About how many records there are: those of one partition, times all. */
  async estimate(): Promise<number> {
    let found = 0;
    for await (const { kind } of this.table.queryAll<Item>({ key: partitionKey(0) }))
      if (kind === 'enterprise-record') found += 1;
    return found * PARTITIONS;
  }
}

const pairs = <B extends Beside>(items: readonly Item[]): Filed<B>[] => {
  const beside = new Map(
    items.filter(({ kind }) => kind === 'standings').map((item) => [item.sk, item as unknown as B]),
  );
  return items.flatMap((item) => {
    if (item.kind !== 'enterprise-record') return [];
    const { record, accountVersion, persons } = stored(item as RecordItem);
    const paid = { record, accountVersion, ...(persons && { persons }) };
    return [{ ...paid, beside: beside.get(item.sk.replace(/RECORD$/, 'STANDINGS')) }];
  });
};
