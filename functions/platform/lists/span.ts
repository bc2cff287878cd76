import type { Instant } from '../../law/instant.ts';
import { keyOf, type KeyParts } from '../table/key.ts';
import { dueUpTo, indexes, receivedIn, type Index, type State } from '../table/indexes.ts';
import type { Entries, Table } from '../table/table.ts';
import type { Item } from '../table/writes.ts';
import { asksFacts, filterOf, type Wanted } from './wanted.ts';

/** Which of the lists that things stand in: their owner's, or one across owners. */
export interface Lists {
  readonly of: 'own' | 'wide';
  readonly lists: readonly KeyParts[];
  /** Comes before all that was received at a moment or later, and after the rest. */
  readonly receivedAt: (moment: Instant) => string;
}

/** By when it was received, and by the time that is left. */
export const indexesOf = {
  own: { newest: 'byState', timeLeft: 'byStateTime' },
  wide: { newest: 'byList', timeLeft: 'byListTime' },
} as const satisfies Record<Lists['of'], Record<'newest' | 'timeLeft', Index>>;

/** Reads on in one list: so many entries after a place. */
export type Read = (after: string | undefined, atOnce: number) => Promise<Entries>;

/** Lists that are read as one. */
export interface Span {
  readonly reads: readonly Read[];
  readonly newestFirst: boolean;
  /** Whether a thing stands in them now. */
  readonly has: (item: Item) => boolean;
  /** Whether what is asked is asked of the index, so that much is read for little. */
  readonly filtered: boolean;
}

export const keysIn = ({ lists }: Lists, states: readonly State[]): string[] =>
  lists.flatMap((list) => states.map((state) => keyOf(...[list].flat(), state)));

type Between = readonly [string, string];

/** Below and above every sort key. */
const [lowest, highest] = ['!', '\uffff'] as const;
export const dueBounds = ({ dueBy }: Wanted): Between => [
  lowest,
  dueBy === undefined ? highest : dueUpTo(dueBy),
];

const receivedBounds = ({ receivedAt }: Lists, { received: { from, before } }: Wanted): Between => [
  from === undefined ? lowest : receivedAt(from),
  before === undefined ? highest : receivedAt(before),
];

/** So many megabytes of a list by time left are put into another order; of a longer one each thing is looked at. */
const mostGathered = 20;

/** All that a list by time left has of what is wanted, newest first; undefined where that is too much. */
const gathered = async (
  table: Table,
  query: Parameters<Table['entries']>[0],
): Promise<Entries['items'] | undefined> => {
  const found: Entries['items'][number][] = [];
  let after: string | undefined;
  for (let page = 0; page < mostGathered; page += 1) {
    const [low, high] = query.between ?? [lowest, highest];
    const { items, upTo } = await table.entries({ ...query, between: [after ?? low, high] });
    found.push(...items.filter(({ at }) => at !== after).map((one) => ({ ...one, at: receivedIn(one.at) })));
    if (upTo === undefined) return found.toSorted((a, b) => (a.at > b.at ? -1 : 1));
    after = upTo;
  }
  return undefined;
};

/**
 * How lists are read for what is wanted. The index by time left knows what things are found by; that by newest does not,
 * so that there what is wanted is gathered first. What is over stands in both newest first.
 */
export const spanOf = (
  table: Table,
  lists: Lists,
  states: readonly State[],
  sort: 'newest' | 'timeLeft',
  wanted: Wanted,
): Span => {
  const { newest, timeLeft } = indexesOf[lists.of];
  const filter = filterOf(wanted);
  const newestFirst = sort === 'newest' || states.every((state) => state === 'ended');
  const received = receivedBounds(lists, wanted);
  const readIn =
    (index: Index, key: string, [low, high]: Between): Read =>
    async (after, limit) => {
      const between = newestFirst ? ([low, after ?? high] as const) : ([after ?? low, high] as const);
      if (between[0] > between[1]) return { items: [] };
      return table.entries({
        index,
        key,
        newestFirst,
        between,
        limit,
        ...(index === timeLeft && { filter }),
      });
    };
  const gather = (key: string): Read => {
    const all = gathered(table, { index: timeLeft, key, filter, between: dueBounds(wanted) });
    const otherwise = readIn(newest, key, received);
    return async (after, limit) => {
      const items = await all;
      if (items === undefined) return otherwise(after, limit);
      return { items: items.filter(({ at }) => after === undefined || at < after) };
    };
  };
  const read =
    (state: State) =>
    (key: string): Read => {
      if (state === 'ended') return readIn(asksFacts(wanted) ? timeLeft : newest, key, received);
      if (!newestFirst) return readIn(timeLeft, key, dueBounds(wanted));
      return asksFacts(wanted) || wanted.dueBy !== undefined ? gather(key) : readIn(newest, key, received);
    };
  const keys = new Set(keysIn(lists, states));
  const { hash } = indexes[newest];
  return {
    reads: states.flatMap((state) => keysIn(lists, [state]).map(read(state))),
    newestFirst,
    has: (item) => keys.has(item[hash] ?? ''),
    filtered: asksFacts(wanted),
  };
};
