import { createHash } from 'node:crypto';
import { keyOf } from '../../../platform/table/key.ts';
import type { SubjectKind } from '../../../rule-language/subjects.ts';
import { kindOfKey } from '../beneficiaries/model.ts';

/**
 * Records lie in 64 partitions of 64 drawers, by the digest of the code: evenly, whatever the codes are. A segment is a
 * run of drawers, so that a function reads its thousand records with a few queries and nobody keeps a list of them.
 */
export const PARTITIONS = 64;
const DRAWERS = 64;
const ALL = PARTITIONS * DRAWERS;

/** How many records one call of a function decides. */
const SEGMENT_SIZE = 1_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** Citizens and counties each lie by themselves: whoever reads enterprises meets none of them. */
const tables: Readonly<Record<SubjectKind, string>> = {
  enterprise: 'RECORDS',
  citizen: 'CITIZENS',
  county: 'COUNTIES',
};
export const partitionKey = (partition: number, kind: SubjectKind = 'enterprise'): string =>
  keyOf(tables[kind], two(partition));
const drawerPrefix = (drawer: number): string => keyOf(two(drawer), '');

/** Where the record of a beneficiary lies, by its key. */
export function placeOf(key: string): { readonly pk: string; readonly prefix: string } {
  const [first = 0, second = 0] = createHash('sha256').update(key).digest();
  return {
    pk: partitionKey(first % PARTITIONS, kindOfKey(key)),
    prefix: keyOf(two(second % DRAWERS), key, ''),
  };
}

/** What a segment reads: whole partitions, or drawers of one. */
export interface Stretch {
  readonly pk: string;
  readonly prefix?: string;
}

/** @param of how many segments there are, a power of two up to 4,096. */
export function stretchesOf(segment: number, of: number, kind: SubjectKind = 'enterprise'): Stretch[] {
  const size = ALL / of;
  const first = segment * size;
  if (size >= DRAWERS)
    return Array.from({ length: size / DRAWERS }, (_, index) => ({
      pk: partitionKey(first / DRAWERS + index, kind),
    }));
  const pk = partitionKey(Math.floor(first / DRAWERS), kind);
  return Array.from({ length: size }, (_, index) => ({
    pk,
    prefix: drawerPrefix((first % DRAWERS) + index),
  }));
}

/** The least power of two of segments that hold at most a thousand records each, where records lie evenly. */
export function segmentsFor(records: number): number {
  let of = 1;
  while (of < ALL && records / of > SEGMENT_SIZE) of *= 2;
  return of;
}
