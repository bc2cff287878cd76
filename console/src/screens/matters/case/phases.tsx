import { useState } from 'react';
import { Button, Input, Popconfirm, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { saidDay } from '../../../parts/days.ts';
import { StatusTag, useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { phaseStatuses } from '../../../words/statuses.ts';
import type { Case } from '../queries.ts';
import { phaseWords } from './words.ts';

type Phase = Schema<'Phase'>;

/** What may be said of a phase: that its site is ready, another day, or that it is given up. */
const Say = ({ one, phase, again }: WholeProps<Case> & { phase: Phase }) => {
  const t = useWords(phaseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [day, setDay] = useState(phase.expectedOn ?? '');
  const isReady = phase.readyAt !== undefined;
  const say = (body: Schema<'PhaseChange'>) =>
    run({
      act: () =>
        ok(
          client.POST('/v1/joint-installations/{id}/phase-changes', {
            params: { path: { id: one.id } },
            body,
          }),
        ),
      look: again,
      say: ({ phases }) =>
        t.now(phase.name, statusName(phaseStatuses, phases?.find(({ id }) => id === phase.id)?.status ?? '')),
    });
  return (
    <Space wrap className="no-print">
      {!isReady && (
        <>
          <Popconfirm
            title={t.readyAsk}
            okText={t.ready}
            cancelText={t.cancel}
            onConfirm={() => void say({ phase: phase.id, what: 'ready' })}
          >
            <Button type="primary" loading={busy}>
              {t.ready}
            </Button>
          </Popconfirm>
          <label>
            {t.expectedOn}{' '}
            <Input
              type="date"
              style={{ width: 'auto' }}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
          <Button
            loading={busy}
            disabled={day === '' || day === phase.expectedOn}
            onClick={() => void say({ phase: phase.id, what: 'moved', expectedOn: day })}
          >
            {t.move}
          </Button>
        </>
      )}
      <Popconfirm
        title={t.withdrawAsk}
        okText={t.withdraw}
        cancelText={t.cancel}
        onConfirm={() => void say({ phase: phase.id, what: 'withdrawn' })}
      >
        <Button danger loading={busy}>
          {t.withdraw}
        </Button>
      </Popconfirm>
    </Space>
  );
};

/** The phases of a batch, each with its buildings and how far it is. */
export const Phases = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(phaseWords);
  const { language } = useLanguage();
  if (one.phases === undefined) return null;
  const may = one.allowed.includes('phase-changes');
  return (
    <section className="part">
      <h2>{t.phases}</h2>
      <ul className="providers">
        {one.phases.map((phase) => (
          <li key={phase.id} className={phase.status === 'to-mend' ? 'card card-mine' : 'card'}>
            <div className="card-head">
              <h3>{phase.name}</h3>
              <StatusTag statuses={phaseStatuses} status={phase.status} />
            </div>
            <div className="soft">{phase.buildings.map(({ name }) => name).join('、')}</div>
            {phase.expectedOn !== undefined && phase.readyAt === undefined && (
              <div>{t.expected(saidDay(phase.expectedOn, language))}</div>
            )}
            {may && phase.connectedAt === undefined && phase.withdrawnAt === undefined && (
              <Say one={one} phase={phase} again={again} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
