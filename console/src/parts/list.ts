import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Schema } from '@liban/client';
import type { Search } from './search.ts';

/** A page of any list of the API. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly cursor?: string | undefined;
  readonly counts?: Schema<'Counts'> | undefined;
}

export interface PagesOf<Row, P extends Page<Row> = Page<Row>> {
  /** What the list is of, the first part of its key: `orders`. */
  readonly name: string;
  /** What is asked for, by the names of the API; it is the rest of the key. */
  readonly asked: Search;
  readonly page: (cursor: string | undefined, signal: AbortSignal) => Promise<P>;
}

export interface ListOf<Row, P extends Page<Row> = Page<Row>> extends PagesOf<Row, P> {
  readonly refetchInterval: number | false;
  /** Whether it is asked for at all. */
  readonly enabled?: boolean;
}

/** The tabs of a list by whose turn it is, as the API knows them. */
export const turns = ['mine', 'waiting', 'ended'] as const;
export type Turn = (typeof turns)[number];

/** Whose turn an address asks for; without it the one that a reader looks for first. */
export const turnOf = (search: Search, first: Turn): Turn =>
  turns.find((turn) => turn === search['tab']) ?? first;

/** How many there are in a tab, as it is written beside its name: more than is counted is said by a `+`. */
export const saidCounted = (counts: Schema<'Counts'> | undefined, tab: 'open' | Turn): string =>
  counts === undefined ? '' : `${counts[tab]}${counts.exact ? '' : '+'}`;

/** What of a list its rows are shown by. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refresh: () => void;
  readonly more: { readonly load: () => void; readonly loading: boolean } | undefined;
}

/** Pages that are looked at again by themselves; what is further down only when somebody asks. */
const most = 5;

export const pagesOf = <Row, P extends Page<Row>>({ name, asked, page }: PagesOf<Row, P>) =>
  infiniteQueryOptions({
    queryKey: [name, asked],
    queryFn: ({ pageParam, signal }) => page(pageParam === '' ? undefined : pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  });

/**
 * A list of the API, page by page: filtered, sorted and counted there. While other filters load the rows of before stay.
 */
export const useList = <Row, P extends Page<Row> = Page<Row>>({
  refetchInterval,
  enabled = true,
  ...asked
}: ListOf<Row, P>) => {
  const { data, ...query } = useInfiniteQuery({
    ...pagesOf<Row, P>(asked),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > most ? false : refetchInterval),
  });
  const pages = data?.pages ?? [];
  return {
    rows: pages.flatMap(({ items }) => items),
    /** What the first page says beside its rows. */
    first: pages[0],
    /** How many there are in each tab, where the list counts. */
    counts: pages[0]?.counts,
    error: query.error,
    isPending: query.isPending,
    at: query.dataUpdatedAt,
    refresh: () => void query.refetch(),
    more: query.hasNextPage
      ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
      : undefined,
  };
};
