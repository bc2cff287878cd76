import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useList } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

export type Late = Schema<'OverdueItem'>;
export type Entitlement = Schema<'Entitlement'>;
export type IntegrityCase = Schema<'IntegrityCase'>;

/** Payments over their limit or near it: of a department its own, of an operator all. */
export const useLatePayments = (refetchInterval: number | false) => {
  const client = useClient();
  return useList<Late>({
    name: 'overdue',
    asked: { kind: 'entitlement' },
    refetchInterval,
    page: async (cursor, signal) => {
      const query = { kind: 'entitlement', limit: 25, ...(cursor !== undefined && { cursor }) } as const;
      const { items, cursor: next } = await ok(client.GET('/v1/overdue', { params: { query }, signal }));
      return { items, cursor: next };
    },
  });
};

export type EntitlementRow = Schema<'EntitlementSummary'>;

/** Every one that the department answers for, of an operator all; by status where one is asked for. */
export const useEntitlements = (status: string | undefined, refetchInterval: number | false) => {
  const client = useClient();
  const of = status === undefined ? {} : { status: [status as Entitlement['stage']] };
  return useList<EntitlementRow>({
    name: 'benefits',
    asked: { list: 'all', ...(status !== undefined && { status }) },
    refetchInterval,
    page: async (cursor, signal) => {
      const query = { ...of, limit: 50, ...(cursor !== undefined && { cursor }) };
      const { items, cursor: next } = await ok(client.GET('/v1/entitlements', { params: { query }, signal }));
      return { items, cursor: next };
    },
  });
};

export const useIntegrityCases = (refetchInterval: number | false) => {
  const client = useClient();
  return useList<IntegrityCase>({
    name: 'integrity-cases',
    asked: {},
    refetchInterval,
    page: (cursor, signal) =>
      ok(
        client.GET('/v1/integrity-cases', {
          params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  });
};

export const useEntitlement = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: ['benefits', id],
    queryFn: () => ok(client.GET('/v1/entitlements/{id}', { params: { path: { id } } })),
    staleTime: 10_000,
  });
};

/** One entitlement, and how to read it anew. */
export interface WholeProps {
  readonly one: Entitlement;
  readonly again: () => Promise<Entitlement>;
}
