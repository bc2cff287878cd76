import { useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { saidDay } from '../../../parts/days.ts';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { materialNames } from '../../../words/materials.ts';
import { orderStatuses, riverStatuses } from '../../../words/statuses.ts';
import type { RiverCase } from '../queries.ts';
import { riverCaseWords } from './words.ts';

const missingOf = ({ missing, makeUp }: RiverCase): readonly string[] =>
  missing.length > 0 ? missing : (makeUp?.missing ?? []);

const Missing = ({ one, again }: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const files = useAttachments({ subject: { kind: 'river-approval', id: one.id }, purpose: 'material' });
  const given = files.given();
  const send = async (): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/river-approvals/{id}/materials', {
            params: { path: { id: one.id } },
            body: { materials: given },
          }),
        ),
      look: again,
      say: (seen) => {
        const left = missingOf(seen).filter((kind) => given.every((one) => one.kind !== kind));
        return left.length === 0
          ? t.supplied
          : t.stillMissing(left.map((kind) => name(materialNames, kind)).join('、'));
      },
    });
    if (done) files.clear();
  };
  return (
    <li className="card card-mine">
      <h3>{t.missing}</h3>
      {one.makeUp && <p>{t.toFollow(saidDay(one.makeUp.lastDay, language))}</p>}
      <Form layout="vertical" onFinish={() => void send()}>
        <Attach of={files} kinds={missingOf(one)} />
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={files.isUnfinished || given.length === 0}
        >
          {t.send}
        </Button>
      </Form>
    </li>
  );
};

type Line = RiverCase['orders'][number];

const Correction = ({ one, line, again }: WholeProps<RiverCase> & { line: Line }) => {
  const t = useWords(riverCaseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const files = useAttachments({ subject: { kind: 'river-approval', id: one.id }, purpose: 'correction' });
  const { hold } = line;
  if (hold?.why !== 'returned') return null;
  const asks = hold.asks ?? [];
  const send = ({ note }: { note: string }): Promise<boolean> =>
    run({
      act: () =>
        ok(
          client.POST('/v1/river-approvals/{id}/corrections', {
            params: { path: { id: one.id } },
            body: { orderId: line.id, note: note.trim(), materials: files.given() },
          }),
        ),
      look: again,
      say: ({ orders }) =>
        t.answered(statusName(orderStatuses, orders.find(({ id }) => id === line.id)?.status ?? '')),
    });
  return (
    <li className="card card-mine">
      <h3>{t.answer(line.department ?? line.partnerName ?? line.partner)}</h3>
      <ul>
        {hold.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Form layout="vertical" onFinish={(values: { note: string }) => void send(values)}>
        <Form.Item
          name="note"
          label={t.note}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
        <Attach of={files} kinds={asks} more={asks.length === 0 ? 10 : 0} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={files.isUnfinished}>
          {t.send}
        </Button>
      </Form>
    </li>
  );
};

/** What only the applicant can move on. */
export const ApplicantsTurn = (props: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const { allowed, orders } = props.one;
  const returned = allowed.includes('corrections')
    ? orders.filter(({ hold }) => hold?.why === 'returned')
    : [];
  const isMissing = allowed.includes('materials');
  if (returned.length === 0 && !isMissing) return null;
  return (
    <section className="part no-print" aria-labelledby="yours">
      <h2 id="yours">{t.yours}</h2>
      <ul className="cards">
        {isMissing && <Missing {...props} />}
        {returned.map((line) => (
          <Correction key={line.id} {...props} line={line} />
        ))}
      </ul>
    </section>
  );
};

/** To give the application up: what follows is said first. */
export const Withdraw = ({ one, again }: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [isAsked, ask] = useState(false);
  if (!one.allowed.includes('withdrawal')) return null;
  const withdraw = async (): Promise<void> => {
    await run({
      act: () => ok(client.POST('/v1/river-approvals/{id}/withdrawal', { params: { path: { id: one.id } } })),
      look: again,
      say: ({ status }) => t.became(statusName(riverStatuses, status)),
    });
    ask(false);
  };
  return (
    <div className="no-print">
      <Button danger onClick={() => ask(true)}>
        {t.withdraw}
      </Button>
      <Modal
        open={isAsked}
        title={t.withdraw}
        okText={t.withdraw}
        cancelText={t.cancel}
        okButtonProps={{ danger: true, loading: busy }}
        onOk={() => void withdraw()}
        onCancel={() => ask(false)}
      >
        <p>{t.withdrawWhat}</p>
      </Modal>
    </div>
  );
};
