import * as z from 'zod';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import type { Table } from '../table/table.ts';
import { nameOf, type Key } from '../table/writes.ts';
import { dueIndex, dueShardKeys, kindOfKey } from './index-keys.ts';
import { Leases } from './leases.ts';
import { SickItems, type TellSick } from './sick-items.ts';
import { visit, type Watchers } from './visit.ts';

/** Items acted upon in one run; the machine runs again while more are due. */
export const sweepLimit = 200;

export interface Sweep {
  readonly table: Table;
  readonly watchers: Watchers;
  readonly now: Instant;
  /** Asked for only when something is due: most sweeps find nothing. */
  readonly workingTime: () => Promise<WorkingTime>;
  /** Which of the indexes of what is due; each is swept by a schedule of its own. */
  readonly index?: string;
  /** Items acted upon in one run, where each is much work. */
  readonly limit?: number;
  /** Shards that others sweep at this moment: they are left alone. Asked for only when something is due. */
  readonly held?: () => Promise<ReadonlySet<string>>;
  /** Tells operators of what could not be handled. */
  readonly tellSick: TellSick;
}

export interface Swept extends Record<string, unknown> {
  readonly acted: number;
  readonly sick: number;
  readonly more: boolean;
  /** Of which more is due. */
  readonly shards?: readonly string[];
  /** Of a sweep that found nothing: until then another finds nothing either, unless something is written. */
  readonly nothingBefore?: Instant;
}

/** One of the shards that a sweep says it has more of, and who holds it. */
export const Shard = z.object({ shard: z.string(), holder: z.string() });
type Shard = z.infer<typeof Shard>;

/** Something else is to be done by the next sweep after this moment. */
export const quietUntil = (swept: Swept, until: Instant): Swept =>
  swept.nothingBefore !== undefined && swept.nothingBefore > until
    ? { ...swept, nothingBefore: until }
    : swept;

const moreOf = (shards: readonly string[]) => (shards.length === 0 ? {} : { shards });

/** Two sweeps as one: nothing is found before a moment by neither. */
export const both = (one: Swept, other: Swept): Swept => {
  const [earlier, later] = [one.nothingBefore, other.nothingBefore].toSorted();
  return {
    acted: one.acted + other.acted,
    sick: one.sick + other.sick,
    more: one.more || other.more,
    ...moreOf([...(one.shards ?? []), ...(other.shards ?? [])]),
    ...(earlier !== undefined && later !== undefined && { nothingBefore: earlier }),
  };
};

interface Due {
  readonly keys: readonly Key[];
  readonly more: boolean;
}

/**
 * Keys that are read of each shard to see what is or will be due first: a read unit buys so many as one, and most shards
 * have no more due than that.
 */
const headLength = 8;

interface Head {
  readonly shard: string;
  /** When the first of it is or will be due. */
  readonly at: string;
  /** What is due already, as far as was read. */
  readonly due: readonly Key[];
}

/** The first of each shard that has anything. */
const headsOf = async ({
  table,
  now,
  index = dueIndex,
}: Pick<Sweep, 'table' | 'now' | 'index'>): Promise<Head[]> => {
  const heads = await Promise.all(
    dueShardKeys(index).map(async (shard): Promise<Head[]> => {
      const { items } = await table.entries({ index: 'byDue', key: shard, limit: headLength });
      const [first] = items;
      if (first === undefined) return [];
      const due = items.filter(({ at }) => at <= now).map(({ pk, sk }) => ({ pk, sk }));
      return [{ shard, at: first.at, due }];
    }),
  );
  return heads.flat();
};

/** Shards of which anything is due, without those that others sweep. */
const freeOf = async (heads: readonly Head[], { held }: Pick<Sweep, 'held'>): Promise<Head[]> => {
  const anyDue = heads.filter(({ due }) => due.length > 0);
  const others = anyDue.length > 0 ? await held?.() : undefined;
  return anyDue.filter(({ shard }) => others?.has(shard) !== true);
};

/** Which shards are to be swept, each by itself: where a sweep of all of them fails. */
export const shardsDue = async (
  asked: Pick<Sweep, 'table' | 'index' | 'now' | 'held'>,
): Promise<readonly string[]> => (await freeOf(await headsOf(asked), asked)).map(({ shard }) => shard);

/** After every moment that anything is due at. */
const never = Instant.parse('9999-12-31T00:00:00.000Z');

/** What is due of one shard, oldest first, at most `limit`; what failed a moment ago is passed by. */
const dueOf = async (
  { table, now }: Pick<Sweep, 'table' | 'now'>,
  shard: string,
  limit: number,
  passBy: (key: Key) => boolean,
): Promise<Due> => {
  const keys: Key[] = [];
  const due = table.allKeys({ index: 'byDue', key: shard, upTo: now, limit });
  for await (const { pk, sk } of due) {
    if (passBy({ pk, sk })) continue;
    keys.push({ pk, sk });
    if (keys.length === limit) return { keys, more: true };
  }
  return { keys, more: false };
};

/** The same of a shard whose head was read: nothing is read again where that is enough. */
const dueFrom = async (
  asked: Pick<Sweep, 'table' | 'now'>,
  { shard, due }: Head,
  limit: number,
  passBy: (key: Key) => boolean,
): Promise<Due> => {
  const keys = due.filter((key) => !passBy(key));
  if (keys.length > limit) return { keys: keys.slice(0, limit), more: true };
  const isAll = due.length < headLength;
  return isAll ? { keys, more: false } : dueOf(asked, shard, limit, passBy);
};

const act = async (
  { watchers, now, workingTime }: Sweep,
  due: readonly Key[],
  again: readonly Key[],
  sick: SickItems,
): Promise<Pick<Swept, 'acted' | 'sick'>> => {
  const isDue = new Set(due.map(nameOf));
  const keys = [...due, ...again.filter((key) => !isDue.has(nameOf(key)))];
  count({ ItemsDue: due.length });
  const visited = await visit(keys, watchers, sick, { now, workingTime: await workingTime() });
  const swept = { acted: keys.length - visited.sick, sick: visited.sick };
  log.info('deadlines.swept', swept);
  return swept;
};

/** Acts upon what is due, so much of each shard, and says of which there is more: costs what is due and not what exists. */
export const sweep = async (asked: Sweep): Promise<Swept> => {
  const { table, watchers, now, tellSick, limit = sweepLimit } = asked;
  const sick = new SickItems(table, tellSick);
  const [heads] = await Promise.all([headsOf(asked), sick.load()]);
  const again = sick
    .toTryAgain(now)
    .filter((key) => Object.hasOwn(watchers, kindOfKey(key)))
    .slice(0, limit);
  const [next = never] = heads.map(({ at }) => at).toSorted();
  if (again.length === 0 && next > now)
    return {
      acted: 0,
      sick: 0,
      more: false,
      // What is sick is tried again by every sweep.
      ...(sick.isEmpty && { nothingBefore: Instant.parse(next) }),
    };
  const free = await freeOf(heads, asked);
  const passBy = (key: Key) => sick.failedLately(key, now);
  const each = Math.ceil(limit / Math.max(1, free.length));
  const found = await Promise.all(
    free.map(async (head) => ({ shard: head.shard, ...(await dueFrom(asked, head, each, passBy)) })),
  );
  const swept = await act(
    asked,
    found.flatMap(({ keys }) => keys),
    again,
    sick,
  );
  const shards = found.flatMap(({ shard, more }) => (more ? [shard] : []));
  return { ...swept, more: shards.length > 0, ...moreOf(shards) };
};

/**
 * Acts upon what is due of one shard, for whoever holds it: it is left to another who has it, and given back once nothing
 * more is due.
 */
export const sweepShard = async (asked: Sweep, { shard, holder }: Shard): Promise<Swept> => {
  const { table, now, tellSick, limit = sweepLimit } = asked;
  const leases = new Leases(table);
  if (!(await leases.take(shard, holder, now))) {
    log.info('deadlines.shard-left', { shard });
    return { acted: 0, sick: 0, more: false };
  }
  const sick = new SickItems(table, tellSick);
  await sick.load();
  const { keys, more } = await dueOf(asked, shard, limit, (key) => sick.failedLately(key, now));
  const swept = await act(asked, keys, [], sick);
  if (!more) await leases.release(shard, holder);
  return { ...swept, more };
};
