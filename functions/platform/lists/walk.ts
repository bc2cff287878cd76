import type { Entries, Table } from '../table/table.ts';
import { nameOf, type Item } from '../table/writes.ts';
import type { Span } from './span.ts';

/** A thing as it is now, and where it stood in the order that was read. */
export interface Found<H extends Item> {
  readonly head: H;
  readonly at: string;
}

/** `after`: where the next page begins; undefined at the end. */
export interface Stretch<H extends Item> {
  readonly found: readonly Found<H>[];
  readonly after?: string;
}

/** So many things are read at a time, where that many are needed. */
const headsAtOnce = 100;

/**
 * So many entries of each list are read in a look, where they are filtered more with each that found too little. After
 * the last the page is short, and its cursor says that there is more.
 */
const looks = {
  plain: [100, 100, 100, 100, 100, 100, 100, 100],
  filtered: [200, 1_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000],
};

/** The entries of several lists in one order, as far as all of them were read. */
const merged = (pages: readonly Entries[], newestFirst: boolean) => {
  const before = (a: string, b: string) => (newestFirst ? a > b : a < b);
  const ends = pages.flatMap(({ upTo }) => upTo ?? []);
  const end = ends.toSorted((a, b) => (before(a, b) ? -1 : 1))[0];
  const entries = pages
    .flatMap(({ items }) => items)
    .filter(({ at }) => end === undefined || !before(end, at))
    .toSorted((a, b) => (before(a.at, b.at) ? -1 : 1));
  return { entries, end };
};

/** What stands in one of the lists now; whatever has moved on in between is not of the page. */
const still = async <H extends Item>(table: Table, { has }: Span, entries: Entries['items']) => {
  const byName = new Map((await table.getAll<H>(entries)).map((head) => [nameOf(head), head]));
  return entries.flatMap(({ at, ...key }) => {
    const head = byName.get(nameOf(key));
    return head && has(head) ? [{ head, at }] : [];
  });
};

/**
 * The next things of a span that are chosen, at most `limit`. It reads a bounded number: what it answers may be short or
 * empty while `after` says that there is more. A place is a sort key, so that what moves in between neither breaks the
 * order nor brings back what was seen.
 */
export const walk = async <H extends Item>(
  table: Table,
  span: Span,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  chosen: (heads: readonly H[]) => readonly H[] | Promise<readonly H[]>,
): Promise<Stretch<H>> => {
  const found: Found<H>[] = [];
  const seen = new Set<string>();
  let place = after;
  for (const atOnce of span.filtered ? looks.filtered : looks.plain) {
    const from = place;
    const pages = await Promise.all(span.reads.map((read) => read(from, atOnce)));
    const { entries, end } = merged(pages, span.newestFirst);
    let rest = entries.filter((entry) => entry.at !== from && !seen.has(nameOf(entry)));
    let lacking = limit - found.length;
    while (rest.length > 0) {
      const batch = rest.slice(0, lacking);
      rest = rest.slice(batch.length);
      const read = await still<H>(table, span, batch);
      const good = new Set(await chosen(read.map(({ head }) => head)));
      for (const [n, one] of read.entries()) {
        if (!good.has(one.head)) continue;
        found.push(one);
        if (found.length < limit) continue;
        const isLast = end === undefined && rest.length === 0 && n === read.length - 1;
        return { found, ...(!isLast && { after: one.at }) };
      }
      for (const entry of batch) seen.add(nameOf(entry));
      lacking = headsAtOnce;
    }
    if (end === undefined) return { found };
    place = end;
  }
  return { found, ...(place !== undefined && { after: place }) };
};
