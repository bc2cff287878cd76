import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient, type Client } from '../../session/context.tsx';

export type Late = Schema<'OverdueItem'>;
export type Counts = Schema<'OverdueCounts'>;

/** What is asked of the queue, by the names of the API. */
export interface Asked {
  readonly light?: Late['light'];
  readonly kind?: Late['kind'];
  readonly partner?: string;
}

/** What is late, the oldest first. */
export const useLate = (asked: Asked, refetchInterval: number | false) => {
  const client = useClient();
  return useList<Late>({
    name: 'overdue',
    asked: { ...asked },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/overdue', {
          params: { query: { ...asked, limit: 100, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ).then(({ items, cursor: next }) => ({ items, cursor: next })),
  });
};

/** How much is late of whom: of the whole, whatever the list beside it is narrowed to. */
export const useBoard = (refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['overdue', 'board'],
    queryFn: () => ok(client.GET('/v1/overdue', { params: { query: { limit: 1, counts: 'true' } } })),
    select: ({ counts }) => counts,
    refetchInterval,
  });
};

/** The next page of a sheet stands in `Link` (RFC 8288). */
const cursorIn = (link: string | null): string | undefined => {
  const address = /<([^>]+)>; *rel="next"/.exec(link ?? '')?.[1];
  return address === undefined
    ? undefined
    : (new URL(address, location.origin).searchParams.get('cursor') ?? undefined);
};

/** All that fits as one sheet: of the pages after the first without their titles. */
export const sheetOf = async (client: Client, asked: Asked): Promise<Blob> => {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, error, response } = await client.GET('/v1/overdue', {
      params: { query: { ...asked, ...(cursor !== undefined && { cursor }) } },
      headers: { accept: 'text/csv' },
      parseAs: 'text',
    });
    const page = await ok<string>(Promise.resolve({ data: data as string, error, response }));
    parts.push(cursor === undefined ? page : page.slice(page.indexOf('\r\n') + 2));
    cursor = cursorIn(response.headers.get('link'));
  } while (cursor !== undefined);
  // What reads a body as text takes its mark away; Excel goes by it.
  return new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' });
};
