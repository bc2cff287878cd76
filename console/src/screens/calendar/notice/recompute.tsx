import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { Failed } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { executionStatuses } from '../../../words/statuses.ts';
import { foresee, useVersions, type Arranged, type Source } from '../queries.ts';
import { calendarWords } from '../words.ts';

const machine = 'calendar-recompute';

/** The execution that reckons anew by a publication: the newest one that began with it or since. */
const useRecompute = (since: string | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: ['executions', machine, since],
    queryFn: async () => {
      const query = { machine, limit: 1 } as const;
      const { items } = await ok(client.GET('/v1/executions', { params: { query } }));
      return items.find(({ startedAt }) => since !== undefined && startedAt >= since) ?? null;
    },
    enabled: since !== undefined,
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'RUNNING' ? false : 3_000),
  });
};

interface RecomputeProps {
  readonly year: number;
  readonly source: Source;
  readonly said: Arranged | 'withdrawn';
}

/** What moved after a publication: how far the reckoning is, and, once it is done, whether anything was left. */
export const Recompute = ({ year, source, said }: RecomputeProps) => {
  const t = useWords(calendarWords);
  const client = useClient();
  const versions = useVersions(year, source);
  const run = useRecompute(versions.data?.items[0]?.at);
  const isDone = run.data?.status === 'SUCCEEDED';
  const left = useQuery({
    queryKey: ['calendar', year, source, 'left', run.data?.id],
    queryFn: () => foresee(client, { year, source }, said),
    enabled: isDone,
  });
  if (run.error !== null) return <Failed error={run.error} again={() => void run.refetch()} />;
  return (
    <p role="status" className="bar">
      <strong>{t.recompute}</strong>
      {run.data && <StatusTag statuses={executionStatuses} status={run.data.status} />}
      <span>
        {!isDone
          ? t.recomputing
          : left.data === undefined
            ? '…'
            : left.data.moved === 0
              ? t.recomputed
              : t.left(left.data.moved.toLocaleString('zh-CN'))}
      </span>
      {run.data && (
        <Link to="/executions/$id" params={{ id: run.data.id } as never}>
          {t.run}
        </Link>
      )}
    </p>
  );
};
