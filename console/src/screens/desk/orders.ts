import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useFilters } from '../../parts/filters.ts';
import { pagesOf, turnOf, useList, type PagesOf } from '../../parts/list.ts';
import type { Search } from '../../parts/search.ts';
import { useClient, type Client } from '../../session/context.tsx';
import type { Ahead } from '../screen.ts';

export type Order = Schema<'Order'>;

/** The orders of the caller that the address asks for, the least time first. */
const orderPages = (client: Client, search: Search): PagesOf<Order> => {
  const one = (name: string): string | undefined => [search[name]].flat()[0];
  const [kind, text] = [one('kind'), one('text')];
  const asked = {
    tab: turnOf(search, 'mine'),
    ...(kind !== undefined && { kind }),
    ...(one('overdue') === 'true' && { overdue: 'true' as const }),
    ...(text !== undefined && { text }),
  };
  return {
    name: 'orders',
    asked,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/orders', {
          params: {
            query: {
              ...asked,
              sort: 'timeLeft',
              limit: 100,
              // Once, with the first page.
              ...(cursor === undefined ? { counts: 'true' as const } : { cursor }),
            },
          },
          signal,
        }),
      ),
  };
};

export const useOrders = (refetchInterval: number | false) =>
  useList<Order>({ ...orderPages(useClient(), useFilters().search), refetchInterval });

/** Asks for the first page before the desk is there. */
export const ordersAhead: Ahead = ({ client, queries, search }) =>
  queries.prefetchInfiniteQuery(pagesOf(orderPages(client, search)));

export const useOrder = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['orders', 'one', id],
    queryFn: () => ok(client.GET('/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval,
  });
};
