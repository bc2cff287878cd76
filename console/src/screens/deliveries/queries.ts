import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient, type Client } from '../../session/context.tsx';

export type Delivery = Schema<'DeliverySummary'>;
export type Endpoint = Schema<'WebhookEndpoint'>;
export const statuses = ['dead', 'pending', 'disabled'] as const;
export type Status = (typeof statuses)[number];

/** Those of a status; or everything that one recipient was sent. */
export interface Asked {
  readonly status?: Status;
  readonly recipient?: string;
}

export const useDeliveries = (
  { status, recipient }: Asked,
  refetchInterval: number | false,
  enabled: boolean,
) => {
  const client = useClient();
  return useList<Delivery>({
    name: 'deliveries',
    asked: { status, recipient },
    refetchInterval,
    enabled,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/webhook-deliveries', {
          params: {
            query: {
              limit: 100,
              ...(status && { status: [status] }),
              ...(recipient !== undefined && { recipient }),
              ...(cursor !== undefined && { cursor }),
            },
          },
          signal,
        }),
      ),
  });
};

export const readDelivery = (client: Client, id: string): Promise<Schema<'Delivery'>> =>
  ok(client.GET('/v1/webhook-deliveries/{id}', { params: { path: { id } } }));

export const useDelivery = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['deliveries', 'one', id],
    queryFn: () => readDelivery(client, id),
    refetchInterval,
  });
};

export const readEndpoints = (client: Client, recipient: string | undefined) =>
  ok(
    client.GET('/v1/webhook-endpoints', {
      params: { query: { ...(recipient !== undefined && { recipient }) } },
    }),
  );

export const readEndpoint = async (
  client: Client,
  recipient: string | undefined,
  id: string,
): Promise<Endpoint> => {
  const found = (await readEndpoints(client, recipient)).items.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** Where webhooks go: of the caller, or of whom an operator asks about. */
export const useEndpoints = (
  recipient: string | undefined,
  refetchInterval: number | false,
  enabled: boolean,
) => {
  const client = useClient();
  return useQuery({
    queryKey: ['webhook-endpoints', recipient],
    queryFn: () => readEndpoints(client, recipient),
    refetchInterval,
    enabled,
  });
};
