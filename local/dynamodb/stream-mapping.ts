import { InFlight, type Part } from '../idle.ts';
import type { StreamMappingOptions } from './stream-mapping-options.ts';
import type { StreamRecord } from './stream-reader.ts';
import { StreamShard } from './stream-shard.ts';

export interface StreamMapping extends Part {
  /** Something may have been written. */
  nudge(): void;
  close(): Promise<void>;
}

/** How long writes of other programs may go unnoticed; those of this process nudge. */
const pollMs = 300;
/** Shards come and go every few hours on some endpoints. */
const discoverMs = 60_000;
/** The most that one GetRecords answers, in records; and an eighth of the megabyte at which it ends an answer early. */
const readLimit = 1_000;
const surelyWhole = 128 * 1024;

/** Carries a table's stream to a function: at least once, and in order for each item. */
export const startStreamMapping = async (options: StreamMappingOptions): Promise<StreamMapping> => {
  const { reader, batchSize, parallel, report } = options;
  const work = new InFlight();
  const shards = new Map<string, StreamShard>();
  const room = 10 * batchSize * parallel;
  let wanted = false;
  let reading = false;
  let closed = false;

  const discover = async (): Promise<void> => {
    const present = await reader.shards();
    for (const id of shards.keys()) if (!present.includes(id)) shards.delete(id);
    for (const id of present) if (!shards.has(id)) shards.set(id, new StreamShard(id, options, work));
  };

  const read = async (shard: StreamShard): Promise<void> => {
    const limit = Math.min(batchSize * parallel, readLimit);
    while (!closed && shard.size < room) {
      const records = await reader.after(shard.id, shard.position, limit);
      // Once there is room again, what was left unread is read.
      shard.take(records, nudge);
      if (records.length < limit && sizeOf(records) < surelyWhole) return;
    }
  };

  const readAll = async (): Promise<void> => {
    reading = true;
    try {
      while (wanted && !closed) {
        wanted = false;
        for (const shard of shards.values()) await read(shard);
        if (![...shards.keys()].some((id) => reader.ended(id))) continue;
        // What was written since a shard was closed is in its children.
        await discover();
        wanted = true;
      }
    } catch (error) {
      // The next poll tries again from the same position.
      if (!closed) report(error);
    } finally {
      reading = false;
    }
  };

  const nudge = (): void => {
    wanted = true;
    if (!reading && !closed) void work.track(readAll);
  };

  await discover();
  if (options.from === 'LATEST') await skipWhatIsThere(shards.values(), options);
  const timers = [
    setInterval(nudge, pollMs),
    setInterval(() => void work.track(discover).catch(report), discoverMs),
  ];
  for (const timer of timers) timer.unref();
  nudge();

  return {
    get busy() {
      return work.busy;
    },
    idle: () => work.idle(),
    nextRetry: (until) => {
      const due = Math.min(...[...shards.values()].map(({ nextRetry }) => nextRetry));
      return due <= until ? due : undefined;
    },
    nudge,
    close: async () => {
      closed = true;
      for (const timer of timers) clearInterval(timer);
      for (const shard of shards.values()) shard.close();
      await work.idle();
    },
  };
};

const sizeOf = (records: readonly StreamRecord[]): number => records.reduce((sum, { size }) => sum + size, 0);

/** A mapping that starts at the end does so once, when it is made; from then on its checkpoint says. */
const skipWhatIsThere = async (
  shards: Iterable<StreamShard>,
  { reader, checkpoints }: StreamMappingOptions,
): Promise<void> => {
  for (const shard of shards) {
    if (shard.position !== undefined) continue;
    for (;;) {
      const last = (await reader.after(shard.id, shard.position, readLimit)).at(-1);
      if (last === undefined) break;
      shard.position = last.sequenceNumber;
    }
    if (shard.position !== undefined) checkpoints.write(shard.id, shard.position);
  }
};
