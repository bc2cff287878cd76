import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient, type Client } from '../../session/context.tsx';

export type Policy = Schema<'Policy'>;
export type Terms = Schema<'PolicyTerms'>;
export type Decision = Schema<'PolicyDecision'>;

export interface Asked {
  readonly text?: string;
  readonly kind?: NonNullable<Terms['kind']>;
  readonly region?: Schema<'Region'>;
  readonly inForceOn?: string;
}

export const usePolicies = (asked: Asked, enabled: boolean) => {
  const client = useClient();
  return useList<Policy>({
    name: 'policies',
    asked: { ...asked },
    refetchInterval: false,
    enabled,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/policies', {
          params: { query: { ...asked, limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};

export const useDrafts = (enabled: boolean) => {
  const client = useClient();
  return useList<Policy>({
    name: 'policy-drafts',
    asked: {},
    refetchInterval: false,
    enabled,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/policy-drafts', {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};

/** Every version, newest first, for who writes policies; for others the one in force. */
export const readVersions = async (
  client: Client,
  code: string,
  writes: boolean,
): Promise<readonly Policy[]> => {
  const params = { path: { code } };
  if (!writes) return [await ok(client.GET('/v1/policies/{code}', { params }))];
  const { items } = await ok(client.GET('/v1/policies/{code}/versions', { params }));
  return items;
};

export const useVersions = (code: string, writes: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['policies', code, writes],
    queryFn: () => readVersions(client, code, writes),
  });
};

/** How far a matching run is: looked at again until it is done. */
export const useMatchingRun = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['matching-runs', id],
    queryFn: () => ok(client.GET('/v1/matching-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 3_000),
  });
};
