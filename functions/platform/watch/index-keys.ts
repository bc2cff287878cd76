import { createHash } from 'node:crypto';
import type { Instant } from '../../law/instant.ts';
import { keyOf } from '../table/key.ts';
import type { Key } from '../table/writes.ts';
import type { DueMoments } from './climb-limits.ts';
import { lateKeys, lateShards, type Owing } from './late.ts';

/** The index of what `deadline-watch` sweeps. */
export const dueIndex = 'DUE';

/** Of every other index of what is due: each has a schedule of its own, and far less in it. */
const otherShards = 2;

/**
 * How many partitions an index of what is due is spread over. That of `deadline-watch` has 64, each swept by itself when
 * a hundred thousand limits end at one midnight (docs/adr/0083). A deployment may have fewer, by a power of two, so that
 * what lies in more lies in fewer by the rest of a division, and what lies in fewer is read by more.
 */
export const dueShardsOf = (index: string): number =>
  index === dueIndex ? Number(process.env['DUE_SHARDS'] ?? 64) : otherShards;

/**
 * How many partitions the index of what is open is spread over: read only when a calendar changes, and then all at
 * once. `calendar-recompute.asl.json` counts them too.
 */
export const openShards = 8;

const shardOf = (id: string, shards: number): number =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % shards;

/** Over how many of them what is written is spread: fewer than are read while a release before reads fewer (docs/deploy.md). */
const writtenShardsOf = (index: string): number =>
  index === dueIndex ? Number(process.env['DUE_SHARDS_WRITTEN'] ?? dueShardsOf(index)) : otherShards;

/** The first parts of an item's keys: `PROJECT#pr_1`, `STAGE#design` → `PROJECT/STAGE`. */
export const kindOfKey = ({ pk, sk }: Key): string => `${pk.split('#')[0]}/${sk.split('#')[0]}`;

/** Where an item stands in the sparse due index: nowhere when nothing about it will ever be due. */
export const dueKeys = (id: string, at: Instant | undefined, index = dueIndex) =>
  at === undefined ? {} : { dueShard: dueShard(shardOf(id, writtenShardsOf(index)), index), dueAt: at };

/** @param index which of the indexes of what is due */
export const dueShard = (shard: number, index = dueIndex): string => keyOf(index, shard);

/** Every partition of an index of what is due. */
export const dueShardKeys = (index: string): readonly string[] =>
  Array.from({ length: dueShardsOf(index) }, (_, shard) => dueShard(shard, index));

/**
 * Where an item stands in the sparse index of limits that run: under the last year whose calendar it rests on, so that
 * a change of one year's calendar finds those it can move and reads no other, and nothing that is closed.
 */
const openKeys = (id: string, lastYear: number | undefined) =>
  lastYear === undefined
    ? {}
    : { openShard: openShard(shardOf(id, openShards)), openUntil: keyOf(lastYear, id) };

export const openShard = (shard: number): string => keyOf('OPEN', shard);

/** Where a watched item stands in them, and which due moments people were told. */
export interface WatchKeys {
  readonly dueShard?: string;
  readonly dueAt?: string;
  readonly lateShard?: string;
  readonly lateFrom?: string;
  readonly openShard?: string;
  readonly openUntil?: string;
  readonly dues?: DueMoments['dues'];
}

/**
 * For every item whose limits are watched and recomputed.
 * @param moments with who owes what is due; where nobody does, it is never late
 */
export const watchKeys = (
  id: string,
  { next, lastYear, dues, near, owing }: DueMoments & { readonly owing?: Owing },
  index?: string,
): WatchKeys => ({
  ...dueKeys(id, next, index),
  ...(near && owing && lateKeys(shardOf(id, lateShards), near, owing)),
  ...openKeys(id, lastYear),
  dues,
});

/** Where a stored item stands, of all that it holds. */
export const keptKeys = ({
  dueShard,
  dueAt,
  lateShard,
  lateFrom,
  openShard,
  openUntil,
  dues,
}: WatchKeys): WatchKeys => ({
  ...(dueShard !== undefined && { dueShard }),
  ...(dueAt !== undefined && { dueAt }),
  ...(lateShard !== undefined && { lateShard }),
  ...(lateFrom !== undefined && { lateFrom }),
  ...(openShard !== undefined && { openShard }),
  ...(openUntil !== undefined && { openUntil }),
  ...(dues !== undefined && { dues }),
});
