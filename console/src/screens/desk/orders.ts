import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList, type Turn } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

export type Order = Schema<'Order'>;

/** What is asked of the list, by the names of the API. */
export interface Asked {
  readonly tab: Turn;
  readonly kind: string | undefined;
  readonly overdue: 'true' | undefined;
  readonly text: string | undefined;
}

/** The orders of the caller, the least time first. */
export const useOrders = (asked: Asked, refetchInterval: number | false) => {
  const client = useClient();
  const { tab, kind, overdue, text } = asked;
  return useList<Order>({
    name: 'orders',
    asked: { ...asked },
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/orders', {
          params: {
            query: {
              tab,
              sort: 'timeLeft',
              limit: 100,
              // Once, with the first page.
              ...(cursor === undefined ? { counts: 'true' as const } : { cursor }),
              ...(kind !== undefined && { kind }),
              ...(overdue !== undefined && { overdue }),
              ...(text !== undefined && { text }),
            },
          },
          signal,
        }),
      ),
  });
};

export const useOrder = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: () => ok(client.GET('/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval,
  });
};
