import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import { indexes } from '../table/indexes.ts';
import type { Table } from '../table/table.ts';
import type { Key } from '../table/writes.ts';
import { dueShard, dueShards, kindOfKey } from './index-keys.ts';
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
  /** Tells operators of what could not be handled. */
  readonly tellSick: TellSick;
}

export interface Swept extends Record<string, unknown> {
  readonly acted: number;
  readonly sick: number;
  readonly more: boolean;
  /** Of a sweep that found nothing: until then another finds nothing either, unless something is written. */
  readonly nothingBefore?: Instant;
}

/** Something else is to be done by the next sweep after this moment. */
export const quietUntil = (swept: Swept, until: Instant): Swept =>
  swept.nothingBefore !== undefined && swept.nothingBefore > until
    ? { ...swept, nothingBefore: until }
    : swept;

/** Two sweeps as one: nothing is found before a moment by neither. */
export const both = (one: Swept, other: Swept): Swept => {
  const [earlier, later] = [one.nothingBefore, other.nothingBefore].toSorted();
  return {
    acted: one.acted + other.acted,
    sick: one.sick + other.sick,
    more: one.more || other.more,
    ...(earlier !== undefined && later !== undefined && { nothingBefore: earlier }),
  };
};

const shardNumbers = Array.from({ length: dueShards }, (_, shard) => shard);

interface Due {
  readonly keys: readonly Key[];
  readonly more: boolean;
}

/** What is or will be due first of one shard. */
const headOf = async ({ table, index }: Sweep, shard: number): Promise<string | undefined> => {
  const { items } = await table.keys({ index: 'byDue', key: dueShard(shard, index), limit: 1 });
  const [head] = items as (Key & { readonly [range in typeof indexes.byDue.range]?: string })[];
  return head?.[indexes.byDue.range];
};

/** After every moment that anything is due at. */
const never = Instant.parse('9999-12-31T00:00:00.000Z');

/** What is due of one shard, oldest first, at most `limit`; what failed a moment ago is passed by. */
const dueOf = async (
  { table, now, index }: Sweep,
  shard: number,
  limit: number,
  passBy: (key: Key) => boolean = () => false,
): Promise<Due> => {
  const keys: Key[] = [];
  const due = table.allKeys({ index: 'byDue', key: dueShard(shard, index), upTo: now, limit });
  for await (const { pk, sk } of due) {
    if (passBy({ pk, sk })) continue;
    keys.push({ pk, sk });
    if (keys.length === limit) return { keys, more: true };
  }
  return { keys, more: false };
};

/** Acts upon everything due: costs what is due and not what exists. */
export const sweep = async (asked: Sweep): Promise<Swept> => {
  const { table, watchers, now, workingTime, tellSick, limit = sweepLimit } = asked;
  const sick = new SickItems(table, tellSick);
  const [heads] = await Promise.all([
    Promise.all(shardNumbers.map((shard) => headOf(asked, shard))),
    sick.load(),
  ]);
  const again = sick
    .toTryAgain(now)
    .filter((key) => Object.hasOwn(watchers, kindOfKey(key)))
    .slice(0, limit);
  const [next = never] = heads.flatMap((head) => head ?? []).toSorted();
  if (again.length === 0 && next > now)
    return {
      acted: 0,
      sick: 0,
      more: false,
      // What is sick is tried again by every sweep.
      ...(sick.isEmpty && { nothingBefore: Instant.parse(next) }),
    };
  const passBy = (key: Key) => sick.failedLately(key, now);
  const each = Math.ceil(limit / dueShards);
  const shards = await Promise.all(shardNumbers.map((shard) => dueOf(asked, shard, each, passBy)));
  const due = shards.flatMap(({ keys }) => keys);
  const isDue = new Set(due.map(({ pk, sk }) => `${pk}\0${sk}`));
  const keys = [...due, ...again.filter(({ pk, sk }) => !isDue.has(`${pk}\0${sk}`))];
  count({ ItemsDue: due.length });
  const visited = await visit(keys, watchers, sick, { now, workingTime: await workingTime() });
  const swept = { acted: keys.length - visited.sick, sick: visited.sick };
  log.info('deadlines.swept', swept);
  return { ...swept, more: shards.some(({ more }) => more) };
};
