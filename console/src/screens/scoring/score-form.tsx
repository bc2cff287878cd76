import { Button, Form, Input, InputNumber, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { useReason } from '../../parts/reason.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { Round, RoundProps } from './queries.ts';
import { scoringWords } from './words.ts';

interface Filled {
  readonly points: Readonly<Record<string, number>>;
  readonly reason: string;
}

interface Props extends RoundProps {
  readonly application: Round['applications'][number];
  readonly close: () => void;
}

/** One reviewer, alone: points for each criterion with a reason, or an interest. */
export const ScoreForm = ({ one, application: { application, uscc, own }, again, close }: Props) => {
  const t = useWords(scoringWords);
  const client = useClient();
  const { busy, run } = useActing();
  const conflict = useReason();
  const put = (
    body: { points: Record<string, number>; reason: string } | { conflict: true; reason: string },
  ) =>
    ok(
      client.PUT('/v1/scoring-rounds/{id}/scores', {
        params: { path: { id: one.id } },
        body: { application, ...body },
      }),
    );
  const send = async ({ points, reason }: Filled) => {
    const done = await run({
      act: () => put({ points: { ...points }, reason }),
      look: again,
      say: () => t.sent,
    });
    if (done) close();
  };
  const declare = () =>
    conflict.ask({
      title: t.conflict,
      consequence: t.conflictLead,
      doIt: t.conflict,
      run: (reason) =>
        run({ act: () => put({ conflict: true, reason }), look: again, say: () => t.conflictSent }),
    });
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form<Filled>
      layout="vertical"
      className="sheet no-print"
      aria-label={t.score}
      initialValues={
        own?.points && own.asideAt === undefined ? { points: own.points, reason: own.reason } : {}
      }
      onFinish={(filled) => void send(filled)}
    >
      <h3>{uscc}</h3>
      <p className="soft">{application}</p>
      {one.terms.criteria.map(({ name, label, points }) => (
        <Form.Item key={name} name={['points', name]} label={t.points(label, points)} rules={needed}>
          <InputNumber min={0} max={points} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item name="reason" label={t.reason} extra={t.reasonHelp} rules={needed}>
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.send}
        </Button>
        <Button onClick={declare}>{t.conflict}</Button>
      </Space>
      {conflict.dialog}
    </Form>
  );
};
