import { createHash } from 'node:crypto';
import { type Instant } from '../kernel/instant.ts';

/** How many partitions the due index is spread over: each takes 1,000 writes a second. */
export const dueShards = 8;

/** Where an item stands in the sparse due index: nowhere when nothing about it will ever be due. */
export const dueKeys = (id: string, at: Instant | undefined) =>
  at === undefined
    ? {}
    : { dueShard: dueShard((createHash('sha256').update(id).digest()[0] ?? 0) % dueShards), dueAt: at };

export const dueShard = (shard: number): string => `DUE#${shard}`;
