import { useState } from 'react';
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { useReason } from '../../../parts/reason.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords, type Said } from '../../../words/language.tsx';
import { projectStatuses } from '../../../words/statuses.ts';
import type { Project } from '../queries.ts';
import { linkAct, linkKindNames, projectWords, resumptionAct, transferAct, wholeActs } from './words.ts';

interface DialogProps extends WholeProps<Project> {
  readonly close: () => void;
}

interface Transfer {
  readonly uscc: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly reason: string;
}

const TransferDialog = ({ one, again, close }: DialogProps) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Transfer>();
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  const send = async ({ uscc, name, contact, phone, reason }: Transfer): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/projects/{id}/transfer', {
            params: { path: { id: one.id } },
            body: { owner: { uscc, name, contact: { name: contact, phone } }, reason },
          }),
        ),
      look: again,
      isWell: ({ owner }) => owner.uscc === uscc,
      say: ({ owner }) => t.transferred(owner.name),
    });
    if (done) close();
  };
  const said = transferAct[language === 'zh' ? 0 : 1];
  return (
    <Modal
      open
      title={said}
      okText={said}
      cancelText={t.cancelForm}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values: Transfer) => void send(values)}
      >
        <Form.Item name="uscc" label={t.uscc} rules={needed}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="name" label={t.ownerName} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="contact" label={t.contact} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t.phone} rules={needed}>
          <Input inputMode="tel" maxLength={20} />
        </Form.Item>
        <Form.Item name="reason" label={t.reason} rules={needed}>
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

type LinkKind = Project['links'][number]['kind'];

const LinkDialog = ({ one, again, close }: DialogProps) => {
  const t = useWords(projectWords);
  const name = useNames();
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<{ kind: LinkKind; id: string }>();
  const send = async (body: { kind: LinkKind; id: string }): Promise<void> => {
    const done = await run({
      act: () => ok(client.POST('/v1/projects/{id}/links', { params: { path: { id: one.id } }, body })),
      look: again,
      isWell: ({ links }) => links.some(({ id }) => id === body.id),
      say: ({ links }) => t.linkedNow(links.length),
    });
    if (done) close();
  };
  const said = linkAct[language === 'zh' ? 0 : 1];
  const needed = [{ required: true, message: t.needed }];
  return (
    <Modal
      open
      title={said}
      okText={said}
      cancelText={t.cancelForm}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { kind: LinkKind; id: string }) => void send(values)}
      >
        <Form.Item name="kind" label={t.linkKind} rules={needed}>
          <Select
            options={Object.keys(linkKindNames).map((kind) => ({
              value: kind,
              label: name(linkKindNames, kind),
            }))}
          />
        </Form.Item>
        <Form.Item name="id" label={t.linkId} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** What can be done to the project as a whole: what stops it says what follows, and asks for a reason. */
export const WholeActs = (props: WholeProps<Project>) => {
  const { one, again } = props;
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const statusName = useStatusNames();
  const client = useClient();
  const reason = useReason();
  const { busy, run } = useActing();
  const [dialog, show] = useState<'transfer' | 'links'>();
  const said = ([zh, en]: Said) => (language === 'zh' ? zh : en);
  const params = { path: { id: one.id } };
  const became = ({ status }: Project) => t.became(statusName(projectStatuses, status));
  const stop = {
    pause: (why: string) => ok(client.POST('/v1/projects/{id}/pause', { params, body: { reason: why } })),
    cancellation: (why: string) =>
      ok(client.POST('/v1/projects/{id}/cancellation', { params, body: { reason: why } })),
  } as const;
  const stops = (['pause', 'cancellation'] as const).filter((act) => one.allowed.includes(act));
  const dialogs = (['transfer', 'links'] as const).filter((act) => one.allowed.includes(act));
  const mayResume = one.allowed.includes('resumption');
  if (stops.length + dialogs.length === 0 && !mayResume) return null;
  return (
    <section className="part no-print">
      <h2>{t.acts}</h2>
      <Space wrap>
        {mayResume && (
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void run({
                act: () => ok(client.POST('/v1/projects/{id}/resumption', { params })),
                look: again,
                say: became,
              })
            }
          >
            {said(resumptionAct)}
          </Button>
        )}
        {dialogs.map((act) => (
          <Button key={act} onClick={() => show(act)}>
            {said(act === 'transfer' ? transferAct : linkAct)}
          </Button>
        ))}
        {stops.map((act) => (
          <Button
            key={act}
            danger={act === 'cancellation'}
            onClick={() =>
              reason.ask({
                title: said(wholeActs[act].said),
                consequence: said(wholeActs[act].consequence),
                doIt: said(wholeActs[act].said),
                run: (why) => run({ act: () => stop[act](why), look: again, say: became }),
              })
            }
          >
            {said(wholeActs[act].said)}
          </Button>
        ))}
      </Space>
      {reason.dialog}
      {dialog === 'transfer' && <TransferDialog {...props} close={() => show(undefined)} />}
      {dialog === 'links' && <LinkDialog {...props} close={() => show(undefined)} />}
    </section>
  );
};
