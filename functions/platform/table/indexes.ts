import { keyOf, type KeyParts } from './key.ts';

/**
 * The indexes of the table. They hold keys only: what a page shows is read from the table itself, so that a list is
 * never older than the thing (AWS, "Best practices for using secondary indexes": project few attributes).
 */
export const indexes = {
  /** Every item of a list. */
  byList: { hash: 'listKey', range: 'listSort' },
  /** Those of a list in one coarse state; or a second list that an item stands in. */
  byState: { hash: 'stateKey', range: 'listSort' },
  /** What will be due, sparse. */
  byDue: { hash: 'dueShard', range: 'dueAt' },
  /** What runs, by when it comes near its end, sparse. */
  byLate: { hash: 'lateShard', range: 'lateFrom' },
  /** What a calendar can move, sparse. */
  byOpen: { hash: 'openShard', range: 'openUntil' },
} as const;
export type Index = keyof typeof indexes;

/**
 * How a thing stands, as far as an index tells: at work, standing still, over. A finer status is asked of what was
 * read, so that a move within a state writes nothing to the index.
 */
export type State = 'open' | 'held' | 'ended';

/** Where an item stands in lists. */
export interface Place {
  readonly list?: KeyParts | undefined;
  /** What the list, and the other, are sorted by. */
  readonly sort: KeyParts;
  /** The part of its list that it stands in besides. */
  readonly state?: State;
  /** Instead of the part of one list, another one: of whom a letter asks. */
  readonly also?: KeyParts | undefined;
}

export interface ListKeys {
  readonly listKey?: string;
  readonly stateKey?: string;
  readonly listSort: string;
}

/** The attributes by which an item stands in its lists; no store writes them by hand. */
export const placed = ({ list, sort, state, also }: Place): ListKeys => {
  const second = also ?? (list && state && [list, state].flat());
  return {
    ...(list && { listKey: keyOf(...[list].flat()) }),
    ...(second && { stateKey: keyOf(...[second].flat()) }),
    listSort: keyOf(...[sort].flat()),
  };
};

/** A list to be read, or the part of it that is in a state. */
export const listOf = (list: KeyParts, state?: State) =>
  state === undefined
    ? ({ index: 'byList', key: keyOf(...[list].flat()) } as const)
    : ({ index: 'byState', key: keyOf(...[list, state].flat()) } as const);

/** A list that items stand in besides their own: the `also` of their place. */
export const secondList = (list: KeyParts) => ({ index: 'byState', key: keyOf(...[list].flat()) }) as const;
