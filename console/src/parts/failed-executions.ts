import { useQueries } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../session/context.tsx';

export const failures = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type FailureStatus = (typeof failures)[number];
export type ExecutionSummary = Schema<'ExecutionSummary'>;
export type Cause = Schema<'FailureCause'> & { readonly status: FailureStatus };

export interface FailedExecutions {
  readonly rows: readonly ExecutionSummary[];
  /** Why those failed, each cause once, the most frequent first. */
  readonly causes: readonly Cause[];
  /** There are more than were read. */
  readonly more: boolean;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly at: number;
  readonly refresh: () => void;
}

/** The newest hundred that failed, of those that ran out of time, and of those that were stopped. */
export const useFailedExecutions = (
  refetchInterval: number | false,
  machine?: string,
  enabled = true,
): FailedExecutions => {
  const client = useClient();
  return useQueries({
    queries: failures.map((status) => ({
      queryKey: ['executions', 'failed', status, machine],
      queryFn: () =>
        ok(
          client.GET('/v1/executions', {
            params: { query: { status, limit: 100, ...(machine !== undefined && { machine }) } },
          }),
        ),
      refetchInterval,
      enabled,
    })),
    combine: (pages) => ({
      rows: pages
        .flatMap(({ data }) => data?.items ?? [])
        .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
      causes: pages
        .flatMap(({ data }, at) =>
          (data?.causes ?? []).map((cause) => ({ ...cause, status: failures[at] ?? failures[0] })),
        )
        .toSorted((a, b) => b.count - a.count),
      more: pages.some(({ data }) => data?.cursor !== undefined),
      error: pages.find(({ error }) => error !== null)?.error ?? null,
      isPending: pages.some(({ isPending }) => isPending),
      at: Math.min(...pages.map(({ dataUpdatedAt }) => dataUpdatedAt)),
      refresh: () => {
        for (const page of pages) void page.refetch();
      },
    }),
  });
};
