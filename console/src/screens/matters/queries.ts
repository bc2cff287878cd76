import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient, useMe } from '../../session/context.tsx';

export type Case = Schema<'JointInstallation'>;
export type Entitlement = Schema<'Entitlement'>;

/** Slower than a desk: an applicant's matters move within days. */
const rhythm = 20_000;

export const useCases = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['cases'],
    queryFn: () => ok(client.GET('/v1/joint-installations', { params: { query: { limit: 50 } } })),
    refetchInterval: rhythm,
  });
};

const caseQuery = (client: ReturnType<typeof useClient>, id: string) => ({
  queryKey: ['cases', id],
  queryFn: () => ok(client.GET('/v1/joint-installations/{id}', { params: { path: { id } } })),
  refetchInterval: rhythm,
});

export const useCase = (id: string) => useQuery(caseQuery(useClient(), id));

/** The cases in which it is the applicant's turn: asked for by the list, and only those, mostly none, are read whole. */
export const useAwaitingCases = (): Case[] => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['cases', 'mine'],
    queryFn: () =>
      ok(client.GET('/v1/joint-installations', { params: { query: { tab: 'mine', limit: 50 } } })),
    refetchInterval: rhythm,
  });
  const found = useQueries({ queries: (data?.items ?? []).map(({ id }) => caseQuery(client, id)) });
  return found.flatMap(({ data: one }) => (one === undefined ? [] : [one]));
};

/** Of an enterprise or a citizen: benefits without application are matched to their records (Art. 16). */
export const useBenefits = () => {
  const client = useClient();
  const me = useMe();
  return useQuery({
    enabled: me?.role === 'enterprise' || me?.role === 'citizen',
    queryKey: ['benefits'],
    queryFn: () => ok(client.GET('/v1/entitlements', { params: { query: { limit: 50 } } })),
    refetchInterval: rhythm,
  });
};

export const useBenefit = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['benefits', id],
    queryFn: () => ok(client.GET('/v1/entitlements/{id}', { params: { path: { id } } })),
    refetchInterval: rhythm,
  });
};

export const useMessages = () => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['messages'],
    queryFn: ({ pageParam }) =>
      ok(
        client.GET('/v1/messages', {
          params: { query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: rhythm,
  });
};
