import { bytesOf } from '../../common/bytes.ts';
import type { Instant } from '../../law/instant.ts';
import type { State } from '../table/indexes.ts';
import type { Table } from '../table/table.ts';
import type { Item } from '../table/writes.ts';
import type { Asked, Counts, Tab } from './asked.ts';
import { countsOf } from './counts.ts';
import { sheetOf, type Column } from './sheet.ts';
import { spanOf, type Lists } from './span.ts';
import { cursorOf, placeOf } from './place.ts';
import { walk, type Stretch } from './walk.ts';
import { holds, wantedOf, type Wanted } from './wanted.ts';

/** Whose turn it is: told by the states in which it is the caller's, or by reading things. */
type Turn<H> = readonly State[] | ((heads: readonly H[]) => Promise<ReadonlySet<H>>);

/** What a caller sees of a kind of thing, declared once: from this follow its pages, its counts and its sheet. */
export interface Seen<H extends Item, V> extends Lists {
  /** Only those at which this partner works, of a list that has others too. */
  readonly among?: string;
  readonly mine: Turn<H>;
  readonly statusOf: (head: H) => string;
  /** In which state a thing of that status is, where that is known: others are not read for it. */
  readonly stateOf?: (status: string) => State;
  /** What else is asked for that moves, and so is in no index: told by each thing. */
  readonly only?: (head: H) => boolean;
  /** As the API shows them, in the same order; what is gone in between is left out. */
  readonly view: (heads: readonly H[]) => Promise<readonly (V | undefined)[]>;
  readonly columns: readonly Column<H>[];
}

/** The same without the columns of its sheet. */
type Unsheeted<H extends Item, V> = Omit<Seen<H, V>, 'columns'>;

/** Whatever is shown of a page together, in bytes: a page may be shorter than was asked for. */
export const pageBytes = 768 * 1024;
/** The rows of one sheet: it is made of small heads alone. */
export const sheetRows = 1_000;
/** Where only reading tells whose turn it is, so many are read to count them: those of one applicant. */
const mostRead = 200;

const open: readonly State[] = ['open', 'held'];
const everything: readonly State[] = [...open, 'ended'];

/** The states that a tab reads. */
const statesOf = (tab: Tab | undefined, mine: Turn<never>): readonly State[] => {
  if (tab === undefined) return everything;
  if (tab === 'ended') return ['ended'];
  if (tab === 'open' || typeof mine === 'function') return open;
  return open.filter((state) => mine.includes(state) === (tab === 'mine'));
};

/** Those of a tab that are wanted. */
const choosing =
  <H extends Item, V>(
    wanted: Wanted,
    tab: Tab | undefined,
    { mine, statusOf, only = () => true }: Unsheeted<H, V>,
  ) =>
  async (heads: readonly H[]): Promise<readonly H[]> => {
    const good = heads.filter((head) => holds(wanted, head, statusOf(head)) && only(head));
    if ((tab !== 'mine' && tab !== 'waiting') || typeof mine !== 'function') return good;
    const turn = await mine(good);
    return good.filter((head) => turn.has(head) === (tab === 'mine'));
  };

/** Without a tab, time left is that of what has not ended. */
const tabOf = ({ tab, sort }: Asked): Tab | undefined => tab ?? (sort === 'timeLeft' ? 'open' : undefined);

const statesFor = <H extends Item, V>(
  { mine, stateOf }: Unsheeted<H, V>,
  tab: Tab | undefined,
  { dueBy, statuses }: Wanted,
): readonly State[] => {
  const named = stateOf && statuses && new Set([...statuses].map(stateOf));
  return statesOf(tab, mine as Turn<never>).filter(
    (state) => (dueBy === undefined || state !== 'ended') && (named?.has(state) ?? true),
  );
};

export interface On {
  readonly table: Table;
  readonly now: Instant;
}

const found = async <H extends Item, V>(
  { table, now }: On,
  seen: Unsheeted<H, V>,
  asked: Asked,
  limit: number,
): Promise<Stretch<H>> => {
  const wanted = wantedOf(asked, now, seen.among);
  const tab = tabOf(asked);
  const span = spanOf(table, seen, statesFor(seen, tab, wanted), asked.sort, wanted);
  const after = placeOf(asked.sort, asked.cursor);
  return walk<H>(table, span, { limit, after }, choosing(wanted, tab, seen));
};

/** How many there are in each tab of a list: not to be taken as exact where what was to be read was not read to its end. */
export const countedOf = async <H extends Item, V>(
  on: On,
  seen: Unsheeted<H, V>,
  asked: Asked,
): Promise<Counts> => {
  const { status: _, tab: __, ...rest } = asked;
  const wanted = wantedOf(rest, on.now, seen.among);
  const exactly = (counts: Counts, isWhole: boolean): Counts => ({
    ...counts,
    // What moves is in no index, so that nothing counts by it.
    exact: counts.exact && isWhole && seen.only === undefined,
  });
  if (typeof seen.mine !== 'function')
    return exactly(await countsOf(on.table, seen, wanted, on.now, seen.mine), true);
  const span = spanOf(on.table, seen, open, 'newest', wanted);
  const own = await walk<H>(on.table, span, { limit: mostRead }, choosing(wanted, 'mine', seen));
  return exactly(await countsOf(on.table, seen, wanted, on.now, own.found.length), own.after === undefined);
};

/** What is shown of a stretch: at least one of it, and no more than can be answered. */
const cut = <V>(views: readonly { readonly view: V; readonly at: string }[]): typeof views => {
  let bytes = 0;
  const past = views.findIndex(({ view }, n) => (bytes += bytesOf(view)) > pageBytes && n > 0);
  return past === -1 ? views : views.slice(0, past);
};

/** A page as it is answered. */
export const pageOf = async <H extends Item, V>(on: On, seen: Unsheeted<H, V>, asked: Asked) => {
  const [page, counts] = await Promise.all([
    found(on, seen, asked, asked.limit),
    asked.counts === true ? countedOf(on, seen, asked) : undefined,
  ]);
  const shown = await seen.view(page.found.map(({ head }) => head));
  const views = page.found.flatMap(({ at }, n) => {
    const view = shown[n];
    return view === undefined ? [] : [{ view, at }];
  });
  const whole = cut(views);
  const after = whole.length < views.length ? whole.at(-1)?.at : page.after;
  return {
    items: whole.map(({ view }) => view),
    ...(after !== undefined && { cursor: cursorOf(asked.sort, after) }),
    ...(counts && { counts }),
  };
};

/** A sheet of as many rows, and where the next one begins. */
export const sheetFor = async <H extends Item, V>(on: On, seen: Seen<H, V>, asked: Asked) => {
  const { found: rows, after } = await found(on, seen, asked, sheetRows);
  const sheet = sheetOf(
    seen.columns,
    rows.map(({ head }) => head),
  );
  return { sheet, ...(after !== undefined && { cursor: cursorOf(asked.sort, after) }) };
};
