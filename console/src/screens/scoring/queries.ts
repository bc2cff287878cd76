import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

export type Round = Schema<'ScoringRound'>;
export type Summary = Schema<'ScoringRoundSummary'>;

export const useRounds = (refetchInterval: number | false) => {
  const client = useClient();
  return useList<Summary>({
    name: 'scoring-rounds',
    asked: {},
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/scoring-rounds', {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};

export const useRound = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['scoring-rounds', id],
    queryFn: () => ok(client.GET('/v1/scoring-rounds/{id}', { params: { path: { id } } })),
    staleTime: 10_000,
  });
};

/** One round, and how to read it anew. */
export interface RoundProps {
  readonly one: Round;
  readonly again: () => Promise<Round>;
}
