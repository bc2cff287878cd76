import { Button, Form, Input, InputNumber, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { riverStatuses } from '../../../words/statuses.ts';
import type { RiverCase } from '../queries.ts';
import { riverCaseWords } from './words.ts';

/** What the experts concluded: the clock goes on. */
export const MeetingForm = ({ one, again }: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const needed = [{ required: true, message: t.needed }];
  const send = (body: Schema<'ExpertMeeting'>): Promise<boolean> =>
    run({
      act: () =>
        ok(
          client.POST('/v1/river-approvals/{id}/expert-meeting', { params: { path: { id: one.id } }, body }),
        ),
      look: again,
      isWell: ({ meeting }) => meeting !== undefined,
      say: ({ status }) => t.met(statusName(riverStatuses, status)),
    });
  return (
    <section className="part no-print">
      <h2>{t.meeting}</h2>
      <Form
        layout="vertical"
        className="card card-mine"
        aria-label={t.meet}
        onFinish={(values: Schema<'ExpertMeeting'>) => void send(values)}
      >
        <Space wrap align="start">
          <Form.Item name="heldOn" label={t.heldOn} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="experts" label={t.experts} rules={needed}>
            <InputNumber<number> min={3} max={99} precision={0} />
          </Form.Item>
        </Space>
        <Form.Item
          name="conclusion"
          label={t.conclusion}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.meet}
        </Button>
      </Form>
    </section>
  );
};
