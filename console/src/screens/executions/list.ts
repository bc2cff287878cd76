import { ok } from '@liban/client';
import type { ExecutionSummary } from '../../parts/failed-executions.ts';
import { useList, type Page } from '../../parts/list.ts';
import { useClient } from '../../session/context.tsx';

interface Executions extends Page<ExecutionSummary> {
  /** Machines that could not be read so far back. */
  readonly unread: readonly string[];
}

/** Executions, the newest first, those that run or all. */
export const useExecutions = (
  status: 'RUNNING' | undefined,
  machine: string | undefined,
  refetchInterval: number | false,
  enabled: boolean,
) => {
  const client = useClient();
  const list = useList<ExecutionSummary, Executions>({
    name: 'executions',
    asked: { status, machine },
    refetchInterval,
    enabled,
    page: async (cursor, signal) => {
      const page = await ok(
        client.GET('/v1/executions', {
          params: {
            query: {
              limit: 50,
              ...(status !== undefined && { status }),
              ...(machine !== undefined && { machine }),
              ...(cursor !== undefined && { cursor }),
            },
          },
          signal,
        }),
      );
      return { items: page.items, cursor: page.cursor, unread: page.unread ?? [] };
    },
  });
  return { ...list, unread: list.first?.unread ?? [] };
};
