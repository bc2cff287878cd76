import { useQueries, useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../../session/context.tsx';
import { firstDay, lastDay, monthsIn, type Period } from './period.ts';

export type IntegrityCase = Schema<'IntegrityCase'>;

/** Figures of months move slowly, and cost much to count. */
const staleTime = 300_000;

export const usePromises = (period: Period) => {
  const client = useClient();
  return useQuery({
    queryKey: ['reports', 'promises', period.from, period.to],
    queryFn: () =>
      ok(
        client.GET('/v1/reports/promises', {
          params: { query: { from: firstDay(period.from), to: lastDay(period.to) } },
        }),
      ),
    staleTime,
  });
};

/** Benefits month by month: one look each, two at a time are enough. */
export const useFulfilment = (period: Period, department: string | undefined, enabled: boolean) => {
  const client = useClient();
  return useQueries({
    queries: monthsIn(period).map((month) => ({
      queryKey: ['reports', 'fulfilment', month, department],
      queryFn: async () => ({
        month,
        ...(await ok(
          client.GET('/v1/reports/fulfilment', {
            params: {
              query: {
                from: firstDay(month),
                to: lastDay(month),
                ...(department !== undefined && { department }),
              },
            },
          }),
        )),
      }),
      staleTime,
      enabled,
    })),
    combine: (months) => ({
      months: months.flatMap(({ data }) => data ?? []),
      error: months.find(({ error }) => error !== null)?.error ?? null,
      isPending: enabled && months.some(({ isPending }) => isPending),
      refetch: () => months.map((month) => month.refetch()),
    }),
  });
};

export const useLatePayments = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['overdue', 'payments'],
    queryFn: () =>
      ok(client.GET('/v1/overdue', { params: { query: { kind: 'entitlement', limit: 1, counts: 'true' } } })),
    staleTime: 30_000,
  });
};

/** So many pages of cases are counted: a city has few. */
const mostPages = 20;

/** Cases that were opened in a period; what is older is not read further back than it must. */
export const useCases = ({ from, to }: Period, enabled: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['reports', 'integrity', from, to],
    queryFn: async () => {
      const items: IntegrityCase[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
        const page = await ok(client.GET('/v1/integrity-cases', { params: { query } }));
        items.push(...page.items);
        ({ cursor } = page);
        pages += 1;
      } while (cursor !== undefined && pages < mostPages);
      const [begin, end] = [firstDay(from), `${lastDay(to)}T24`];
      return {
        items: items.filter(({ openedAt }) => openedAt >= begin && openedAt < end),
        more: cursor !== undefined,
      };
    },
    staleTime,
    enabled,
  });
};
