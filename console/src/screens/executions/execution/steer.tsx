import { Button, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { failures } from '../../../parts/failed-executions.ts';
import { useReason } from '../../../parts/reason.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { executionStatuses } from '../../../words/statuses.ts';
import { readExecution, type Execution } from './queries.ts';
import { executionWords } from './words.ts';

/** Going on from where it failed, and stopping: each with a reason, which is kept. */
export const Steer = ({ execution: { id, status } }: { execution: Execution }) => {
  const t = useWords(executionWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  const seen = {
    look: () => readExecution(client, id),
    say: (now: Execution) => t.became(statusName(executionStatuses, now.status)),
  };
  const path = { id };
  const header = (why: string) => ({ 'Audit-Reason': encodeURIComponent(why) });
  const redrive = () =>
    reason.ask({
      title: t.redriveTitle,
      consequence: t.redriveWhat,
      doIt: t.redrive,
      run: (why) =>
        run({
          act: () =>
            ok(client.POST('/v1/executions/{id}/redrive', { params: { path, header: header(why) } })),
          ...seen,
        }),
    });
  const stop = () =>
    reason.ask({
      title: t.stopTitle,
      consequence: t.stopWhat,
      doIt: t.stop,
      run: (why) =>
        run({
          act: () => ok(client.POST('/v1/executions/{id}/stop', { params: { path }, body: { reason: why } })),
          ...seen,
        }),
    });
  return (
    <Space className="no-print">
      {failures.some((one) => one === status) && (
        <Button type="primary" onClick={redrive}>
          {t.redrive}
        </Button>
      )}
      {status === 'RUNNING' && (
        <Button danger onClick={stop}>
          {t.stop}
        </Button>
      )}
      {reason.dialog}
    </Space>
  );
};
