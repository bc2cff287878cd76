import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useTurn } from '../../parts/by-turn.tsx';
import { useFilters } from '../../parts/filters.ts';
import { useList, useListAhead, type PagesOf, type Turn } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

export type Order = Schema<'Order'>;

/** What is asked of the list, by the names of the API. */
interface Asked {
  readonly tab: Turn;
  readonly kind: string | undefined;
  readonly overdue: 'true' | undefined;
  readonly text: string | undefined;
}

/** What the address asks for. */
const useAsked = (): Asked => {
  const { one } = useFilters();
  const tab = useTurn('mine');
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  return { tab, kind: one('kind'), overdue, text: one('text') };
};

const useOrderPages = (): PagesOf<Order> => {
  const client = useClient();
  const asked = useAsked();
  const { tab, kind, overdue, text } = asked;
  return {
    name: 'orders',
    asked: { ...asked },
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
  };
};

/** The orders of the caller that the address asks for, the least time first. */
export const useOrders = (refetchInterval: number | false) =>
  useList<Order>({ ...useOrderPages(), refetchInterval });

export const useOrdersAhead = (): void => useListAhead(useOrderPages());

export const useOrder = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: () => ok(client.GET('/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval,
  });
};
