import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../law/instant.ts';
import { Store } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { EnterpriseRecord } from './model.ts';
import { PARTITIONS, partitionKey, placeOf, stretchesOf } from './segments.ts';

/** A record as it was read: `version` guards what is written back; 0 while there is none. */
export interface StoredRecord {
  readonly record: EnterpriseRecord;
  readonly version: number;
  readonly updatedAt: Instant;
  /** Of the account: another one whenever another account stands there. What is confirmed is confirmed by this. */
  readonly accountVersion: number;
}

/** The record as one JSON text: a million of them are read in a tenth of the time that a tree of attributes takes. */
interface RecordItem extends Versioned {
  readonly kind: 'enterprise-record';
  readonly json: string;
  readonly updatedAt: Instant;
  readonly accountVersion?: number;
}

const stored = ({ json, version, updatedAt, accountVersion = 0 }: RecordItem): StoredRecord => ({
  record: JSON.parse(json) as EnterpriseRecord,
  version,
  updatedAt,
  accountVersion,
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

/** One enterprise of a segment. */
export interface Filed<B> {
  readonly record: EnterpriseRecord;
  readonly accountVersion: number;
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
  async find(uscc: string): Promise<StoredRecord | undefined> {
    const item = await this.table.get<RecordItem>(recordKey(uscc));
    return item && stored(item);
  }

  async findAll(usccs: readonly string[]): Promise<Map<string, StoredRecord>> {
    const items = await this.table.getAll<RecordItem>(usccs.map(recordKey));
    return new Map(items.map(stored).map((one) => [one.record.uscc, one]));
  }

  /** Creates, or replaces what was read. */
  write(record: EnterpriseRecord, before: StoredRecord | undefined, updatedAt: Instant): Write {
    const item: RecordItem = {
      ...recordKey(record.uscc),
      kind: 'enterprise-record',
      json: JSON.stringify(record),
      version: before?.version ?? 0,
      updatedAt,
      accountVersion: accountVersionAfter(record, before),
    };
    return this.table.write.save(item);
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
    const { record, accountVersion } = stored(item as RecordItem);
    return [{ record, accountVersion, beside: beside.get(item.sk.replace(/RECORD$/, 'STANDINGS')) }];
  });
};
