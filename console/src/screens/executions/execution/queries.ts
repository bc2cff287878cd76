import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { failures } from '../../../parts/failed-executions.ts';
import { useClient, type Client } from '../../../session/context.tsx';

export type Execution = Schema<'Execution'>;
type Event = Schema<'ExecutionEvent'>;

export const readExecution = (client: Client, id: string): Promise<Execution> =>
  ok(client.GET('/v1/executions/{id}', { params: { path: { id } } }));

/** How often it is looked at while it runs: it moves in seconds. What has ended is looked at as any list is. */
const rhythmOf = (status: string | undefined, refetchInterval: number | false): number | false =>
  refetchInterval !== false && status === 'RUNNING' ? 3_000 : refetchInterval;

export const useExecution = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['executions', 'one', id],
    queryFn: () => readExecution(client, id),
    refetchInterval: ({ state }) => rhythmOf(state.data?.status, refetchInterval),
  });
};

export const useGraph = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['executions', 'graph', id],
    queryFn: () => ok(client.GET('/v1/executions/{id}/graph', { params: { path: { id } } })),
    refetchInterval: ({ state }) => rhythmOf(state.data?.status, refetchInterval),
  });
};

interface Events {
  readonly status: string;
  readonly items: readonly Event[];
  readonly after: number;
}

/** What happened, read on from the last that is known. */
export const useEvents = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['executions', 'events', id];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Events> => {
      const known = queries.getQueryData<Events>(queryKey);
      const items = [...(known?.items ?? [])];
      let after = known?.after ?? 0;
      for (;;) {
        const page = await ok(
          client.GET('/v1/executions/{id}/events', {
            params: { path: { id }, query: { after, limit: 100 } },
            signal,
          }),
        );
        items.push(...page.items);
        ({ after } = page);
        if (!page.more) return { status: page.status, items, after };
      }
    },
    refetchInterval: ({ state }) => rhythmOf(state.data?.status, refetchInterval),
  });
};

const isFailure = (status: string): status is (typeof failures)[number] =>
  failures.some((one) => one === status);

/** What an error means is said with the causes of a list: that of its machine is asked for it. */
export const useMeaning = ({ machine, status, failure }: Execution) => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['executions', 'meaning', machine, status, failure?.error],
    queryFn: () =>
      ok(
        client.GET('/v1/executions', {
          params: { query: { machine, limit: 100, ...(isFailure(status) && { status }) } },
        }),
      ),
    enabled: isFailure(status),
  });
  return data?.causes?.find(({ error }) => error === failure?.error)?.meaning;
};
