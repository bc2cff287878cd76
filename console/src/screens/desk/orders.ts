import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { bindingOf, urgency } from '../../parts/light.ts';
import { useClient } from '../../session/context.tsx';
import type { Language } from '../../words/language.tsx';
import { placeOf, titleOf } from './matter.ts';

export type Order = Schema<'Order'>;
export const tabs = ['mine', 'waiting', 'ended'] as const;
export type Tab = (typeof tabs)[number];

export const tabOf = ({ endedAt, hold, allowed }: Order): Tab => {
  if (endedAt !== undefined) return 'ended';
  return hold !== undefined || allowed.length === 0 ? 'waiting' : 'mine';
};

/** What is asked of the list, by the names of the API. */
export interface Asked {
  readonly tab: Tab;
  readonly kind: string | undefined;
  readonly overdue: boolean;
  readonly text: string;
}

const fits = (order: Order, { kind, overdue, text }: Asked, language: Language): boolean => {
  if (kind !== undefined && order.kind !== kind) return false;
  if (overdue && bindingOf(order.limits)?.[1].breached !== true) return false;
  const words = `${titleOf(order, language)} ${placeOf(order, language)} ${order.id} ${order.subject.id}`;
  return words.toLowerCase().includes(text.trim().toLowerCase());
};

const timeLeft = ({ limits }: Order): number => {
  const binding = bindingOf(limits);
  return binding === undefined ? Number.POSITIVE_INFINITY : urgency(binding[1]);
};

/** The least time first; what has ended, the newest first. */
const sorted = (orders: readonly Order[], tab: Tab): Order[] =>
  orders.toSorted((a, b) =>
    tab === 'ended'
      ? (a.endedAt ?? '') < (b.endedAt ?? '')
        ? 1
        : -1
      : timeLeft(a) - timeLeft(b) || (a.createdAt < b.createdAt ? -1 : 1),
  );

/** The orders of the caller, looked at again by the page's rhythm. */
export const useOrders = (refetchInterval: number | false) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam }) =>
      ok(
        client.GET('/v1/orders', {
          params: { query: { limit: 100, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval,
  });
};

export const arranged = (orders: readonly Order[], asked: Asked, language: Language): Order[] =>
  sorted(
    orders.filter((order) => tabOf(order) === asked.tab && fits(order, asked, language)),
    asked.tab,
  );

export const useOrder = (id: string, refetchInterval: number | false) => {
  const client = useClient();
  return useQuery({
    queryKey: ['orders', id],
    queryFn: () => ok(client.GET('/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval,
  });
};
