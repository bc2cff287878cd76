import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient, type Client } from '../../session/context.tsx';
import type { Year } from './year.ts';

export type Source = Year['sources'][number]['source'];
export type NoticeDay = Schema<'NoticeDay'>;

/** What a notice arranges. */
export interface Arranged {
  readonly off: readonly NoticeDay[];
  readonly work: readonly NoticeDay[];
}

export const readYear = (client: Client, year: number): Promise<Year> =>
  ok(client.GET('/v1/calendar/{year}', { params: { path: { year } } }));

export const useYear = (year: number) => {
  const client = useClient();
  return useQuery({ queryKey: ['calendar', year], queryFn: () => readYear(client, year), staleTime: 60_000 });
};

export const useVersions = (year: number, source: Source) => {
  const client = useClient();
  return useQuery({
    queryKey: ['calendar', year, source, 'versions'],
    queryFn: () =>
      ok(client.GET('/v1/calendar/{year}/{source}/versions', { params: { path: { year, source } } })),
  });
};

export const usePlaces = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['places'],
    queryFn: async () => {
      const places: Schema<'Place'>[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
        const page = await ok(client.GET('/v1/places', { params: { query } }));
        places.push(...page.items);
        ({ cursor } = page);
      } while (cursor !== undefined);
      return places;
    },
    staleTime: 60_000,
  });
};

export const useOfficeHours = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['office-hours'],
    queryFn: () => ok(client.GET('/v1/office-hours')),
    staleTime: 60_000,
  });
};

export interface Move {
  readonly kind: string;
  readonly id: string;
  readonly limit: string;
  readonly from: string;
  readonly to: string;
}

/** What a notice would move, of everything that is open. */
export interface Foreseen {
  readonly version: number;
  readonly calendar: string;
  readonly looked: number;
  readonly unread: number;
  readonly moved: number;
  readonly moves: readonly Move[];
}

/** The first moves of each look are shown: no table is longer than somebody reads. */
const mostShown = 200;

/** Reckons all that is open by a notice, look by look; nothing is written. */
export const foresee = async (
  client: Client,
  path: { readonly year: number; readonly source: Source },
  arranged: Arranged | 'withdrawn',
): Promise<Foreseen> => {
  const days =
    arranged === 'withdrawn'
      ? { off: [], work: [], withdrawn: true }
      : { off: [...arranged.off], work: [...arranged.work], withdrawn: false };
  let seen: Foreseen | undefined;
  let cursor: string | undefined;
  do {
    const body = { ...days, ...(cursor !== undefined && { cursor }) };
    const look = await ok(client.POST('/v1/calendar/{year}/{source}/preview', { params: { path }, body }));
    seen = {
      version: look.version,
      calendar: look.calendar,
      looked: (seen?.looked ?? 0) + look.looked,
      unread: (seen?.unread ?? 0) + look.unread,
      moved: (seen?.moved ?? 0) + look.moved,
      moves: [...(seen?.moves ?? []), ...look.moves].slice(0, mostShown),
    };
    ({ cursor } = look);
  } while (cursor !== undefined);
  return seen;
};
