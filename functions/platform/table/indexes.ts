import type { Facts } from './facts.ts';
import { keyOf, type KeyParts } from './key.ts';

/**
 * The indexes of the table. They hold keys, and two of them the facts by which things are found, which never change: what
 * a page shows is read from the table itself, so that a list is never older than the thing (AWS, "Best practices for
 * using secondary indexes": project few attributes).
 */
export const indexes = {
  /** Every item of a list. */
  byList: { hash: 'listKey', range: 'listSort' },
  /** Those of a list in one coarse state; or a second list that an item stands in. */
  byState: { hash: 'stateKey', range: 'listSort' },
  /** The same two lists by the time that is left (docs/adr/0045), each entry with what it is found by (docs/adr/0046). */
  byListTime: { hash: 'listKey', range: 'timeLeft', holds: 'facts' },
  byStateTime: { hash: 'stateKey', range: 'timeLeft', holds: 'facts' },
  /** What will be due, sparse. */
  byDue: { hash: 'dueShard', range: 'dueAt' },
  /** What runs, by when it comes near its end, sparse. */
  byLate: { hash: 'lateShard', range: 'lateFrom' },
  /** What a calendar can move, sparse. */
  byOpen: { hash: 'openShard', range: 'openUntil' },
} as const satisfies Record<string, { hash: string; range: string; holds?: 'facts' }>;
export type Index = keyof typeof indexes;

/** The attribute that an index holds besides keys, if any. */
export const heldBy = (index: Index): 'facts' | undefined => {
  const one = indexes[index];
  return 'holds' in one ? one.holds : undefined;
};

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

interface Timed {
  readonly timeLeft: string;
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

/** A list, and how a thing stands for whoever reads that list. */
interface Standing {
  readonly list: KeyParts;
  readonly state: State;
}

/** Where a thing stands that people look for: among its owner's, and in a list across owners. */
export interface Listing {
  readonly own: Standing;
  readonly wide?: Standing | undefined;
  /** What lists are sorted by, newest last. */
  readonly sort: KeyParts;
  /** When each of its limits that runs is due. */
  readonly dues?: Readonly<Record<string, string>> | undefined;
  readonly facts: Facts;
}

/** Comes after every day: what has no limit that runs is not urgent. */
const noDay = '9999';

const stateKey = ({ list, state }: Standing): string => keyOf(...[list].flat(), state);

/**
 * The attributes by which a thing is listed. By time left means by the first of its limits that is due; of what is over
 * no time is left, and it stands there as it was received.
 */
export const listed = ({ own, wide, sort, dues = {}, facts }: Listing) => {
  const received = keyOf(...[sort].flat());
  const due = Object.values(dues).toSorted()[0] ?? noDay;
  return {
    stateKey: stateKey(own),
    ...(wide && { listKey: stateKey(wide) }),
    listSort: received,
    timeLeft: own.state === 'ended' ? received : keyOf(due, ...[sort].flat()),
    facts,
  };
};

/** The moment at which a thing is due by its place among what runs; undefined where no limit runs, or it is over. */
export const dueOf = ({
  timeLeft = '',
  listSort,
}: Partial<Pick<ListKeys & Timed, 'timeLeft' | 'listSort'>>) => {
  const [due = noDay] = timeLeft.split('#');
  return timeLeft === listSort || due === noDay || due === '' ? undefined : due;
};

/** What is due by a moment stands in its list up to here. */
export const dueUpTo = (moment: string): string => keyOf(moment, '\uffff');

/** Where the newest-first order has what stands here in that by time left. */
export const receivedIn = (timeLeft: string): string => timeLeft.slice(timeLeft.indexOf('#') + 1);
