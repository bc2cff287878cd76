import { useState } from 'react';
import { Button, Form, Input, Select, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { saidDay } from '../../../parts/days.ts';
import { usePartners } from '../../../parts/partner-names.ts';
import { StatusTag, useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { obstacleStatuses } from '../../../words/statuses.ts';
import type { Obstacle, Project } from '../queries.ts';
import { projectWords } from './words.ts';

type ObstacleProps = WholeProps<Project> & { readonly obstacle: Obstacle };

/** Acts upon one obstacle, and says how it stands after. */
const useObstacleAct = ({ one, obstacle, again }: ObstacleProps) => {
  const t = useWords(projectWords);
  const statusName = useStatusNames();
  const { busy, run } = useActing();
  const path = { id: one.id, obstacle: obstacle.id };
  const act = (send: (path: { id: Project['id']; obstacle: string }) => Promise<unknown>): Promise<boolean> =>
    run({
      act: () => send(path),
      look: again,
      say: ({ obstacles }) => {
        const status = obstacles.find(({ id }) => id === obstacle.id)?.status ?? '';
        return t.obstacleNow(statusName(obstacleStatuses, status));
      },
    });
  return { busy, act };
};

const Assignment = (props: ObstacleProps) => {
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, act } = useObstacleAct(props);
  const departments = usePartners().filter(({ kind }) => kind === 'department');
  return (
    <Form
      layout="vertical"
      className="no-print"
      onFinish={({ to }: { to: string[] }) =>
        void act((path) =>
          ok(
            client.POST('/v1/projects/{id}/obstacles/{obstacle}/assignment', {
              params: { path },
              body: { to },
            }),
          ),
        )
      }
    >
      <Form.Item name="to" label={t.assignTo} rules={[{ required: true, message: t.needed }]}>
        <Select
          mode="multiple"
          maxCount={5}
          optionFilterProp="label"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t.assign}
      </Button>
    </Form>
  );
};

const Reply = (props: ObstacleProps) => {
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, act } = useObstacleAct(props);
  return (
    <Form
      layout="vertical"
      className="no-print"
      onFinish={({ text }: { text: string }) =>
        void act((path) =>
          ok(
            client.POST('/v1/projects/{id}/obstacles/{obstacle}/answer', {
              params: { path },
              body: { text },
            }),
          ),
        )
      }
    >
      <Form.Item
        name="text"
        label={t.reply}
        rules={[{ required: true, whitespace: true, message: t.needed }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t.reply}
      </Button>
    </Form>
  );
};

const Acts = (props: ObstacleProps) => {
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, act } = useObstacleAct(props);
  const { allowed } = props.obstacle;
  const judge = (solved: boolean) =>
    void act((path) =>
      ok(client.POST('/v1/projects/{id}/obstacles/{obstacle}/word', { params: { path }, body: { solved } })),
    );
  return (
    <>
      {allowed.includes('assignment') && <Assignment {...props} />}
      {allowed.includes('answer') && <Reply {...props} />}
      <Space className="no-print">
        {allowed.includes('receipt') && (
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void act((path) =>
                ok(client.POST('/v1/projects/{id}/obstacles/{obstacle}/receipt', { params: { path } })),
              )
            }
          >
            {t.receive}
          </Button>
        )}
        {allowed.includes('word') && (
          <>
            <Button type="primary" loading={busy} onClick={() => judge(true)}>
              {t.solved}
            </Button>
            <Button loading={busy} onClick={() => judge(false)}>
              {t.unsolved}
            </Button>
          </>
        )}
      </Space>
    </>
  );
};

const One = (props: ObstacleProps) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const { what, status, candidates, ownerName, owner, answer, lastDay, escalations, allowed } =
    props.obstacle;
  const asked = candidates.map(({ partner, partnerName }) => partnerName ?? partner);
  return (
    <li className={allowed.length > 0 ? 'card card-mine' : 'card'}>
      <div className="card-head">
        <h3>{what}</h3>
        <StatusTag statuses={obstacleStatuses} status={status} />
      </div>
      <div className="bar soft">
        {owner === undefined ? (
          asked.length > 0 && <span>{t.askedOf(asked.join('、'))}</span>
        ) : (
          <span>{t.ownedBy(ownerName ?? owner)}</span>
        )}
        {lastDay !== null && <span>{t.by(saidDay(lastDay, language))}</span>}
        {escalations.length > 0 && <span className="light-word-red">{t.escalated(escalations.length)}</span>}
      </div>
      {answer && <p>{answer.text}</p>}
      <Acts {...props} />
    </li>
  );
};

const Raise = ({ one, again }: WholeProps<Project>) => {
  const t = useWords(projectWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [isOpen, open] = useState(false);
  // One obstacle, however often it is sent.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const before = one.obstacles.map(({ id }) => id);
  const send = async ({ what }: { what: string }): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/projects/{id}/obstacles', {
            params: { path: { id: one.id }, header: { 'Idempotency-Key': key } },
            body: { what },
          }),
        ),
      look: again,
      say: ({ obstacles }) =>
        t.raised(
          statusName(obstacleStatuses, obstacles.find(({ id }) => !before.includes(id))?.status ?? ''),
        ),
    });
    if (!done) return;
    setKey(crypto.randomUUID());
    open(false);
  };
  if (!isOpen)
    return (
      <Button className="no-print" onClick={() => open(true)}>
        {t.raise}
      </Button>
    );
  return (
    <Form layout="vertical" className="no-print" onFinish={(values: { what: string }) => void send(values)}>
      <Form.Item
        name="what"
        label={t.raiseWhat}
        rules={[{ required: true, whitespace: true, message: t.needed }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} autoFocus />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.raise}
        </Button>
        <Button onClick={() => open(false)}>{t.cancelForm}</Button>
      </Space>
    </Form>
  );
};

/** What keeps the project from going on, who has it, and what can be done about it. */
export const Obstacles = (props: WholeProps<Project>) => {
  const t = useWords(projectWords);
  const { obstacles, allowed } = props.one;
  const closedLast = obstacles.toSorted(
    (a, b) => Number(a.status === 'closed') - Number(b.status === 'closed'),
  );
  return (
    <section className="part">
      <h2>{t.obstacles}</h2>
      {obstacles.length === 0 && <p className="soft">{t.noObstacles}</p>}
      <ul className="cards">
        {closedLast.map((obstacle) => (
          <One key={obstacle.id} {...props} obstacle={obstacle} />
        ))}
      </ul>
      {allowed.includes('obstacles') && <Raise {...props} />}
    </section>
  );
};
