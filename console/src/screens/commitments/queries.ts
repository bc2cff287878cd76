import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

export type Made = Schema<'MadeCommitment'>;

const listName = 'commitments';

/** Those of whoever is signed in: made by it, or its to check. */
export const useCommitments = (enabled: boolean, refetchInterval: number | false) => {
  const client = useClient();
  return useList<Made>({
    name: listName,
    asked: {},
    enabled,
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/commitments', {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};

/** Of an enterprise, or of whoever is signed in: for what no commitment is taken now. */
export const useBars = (uscc: string | undefined, enabled: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['commitment-bars', uscc],
    queryFn: () =>
      ok(client.GET('/v1/commitments/bars', { params: { query: uscc === undefined ? {} : { uscc } } })),
    enabled,
  });
};

export const useMatters = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['commitment-list'],
    queryFn: () => ok(client.GET('/v1/commitment-list')),
  });
};
