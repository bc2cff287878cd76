import { useState } from 'react';
import { Button, Form, Input, Modal, Select, Typography } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { useReason } from '../../parts/reason.tsx';
import { useClient, useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { readEndpoints, type Endpoint } from './queries.ts';
import { aboutNames, deliveriesWords } from './words.ts';

type EventType = Schema<'EventType'>;

/** What is worth a program's while, by who is told of it; a type that there is not does not compile. */
const ofEnterprises: readonly EventType[] = [
  'application.submitted',
  'application.accepted',
  'application.to-correct',
  'application.documents-missing',
  'application.plan-ready',
  'application.connected',
  'application.completed',
  'application.overdue',
  'application.deadline-moved',
  'entitlement.awaiting-confirmation',
  'entitlement.granted',
  'entitlement.paid',
  'entitlement.overdue-notice',
  'entitlement.lapsed',
];
const ofPartners: readonly EventType[] = [
  'order.created',
  'order.corrected',
  'order.withdrawn',
  'order.due-soon',
  'order.overdue',
  'order.deadline-moved',
  'consultation.due-soon',
];

interface Filled {
  readonly url: string;
  readonly types: EventType[];
}

const Adding = ({ close }: { close: () => void }) => {
  const t = useWords(deliveriesWords);
  const name = useNames();
  const client = useClient();
  const me = useMe();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Filled>();
  const [made, setMade] = useState<{ readonly secret: string | undefined }>();
  const types = me?.role === 'enterprise' ? ofEnterprises : ofPartners;
  const add = async ({ url, types: chosen }: Filled) => {
    await run({
      act: async () => {
        const body = { url: url.trim(), types: chosen };
        const answer = await ok(client.POST('/v1/webhook-endpoints', { body }));
        setMade({ secret: 'secret' in answer ? answer.secret : undefined });
      },
      look: async () => (await readEndpoints(client, undefined)).items.find((one) => one.url === url.trim()),
      isWell: (seen) => seen !== undefined,
      say: (seen) => (seen === undefined ? t.notAdded : t.added(seen.url)),
    });
  };
  if (made)
    return (
      <Modal
        open
        title={t.secretTitle}
        okText={t.kept}
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={close}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
      >
        {made.secret === undefined ? (
          <p>{t.existed}</p>
        ) : (
          <>
            <p>{t.secretWhat}</p>
            <Typography.Paragraph code copyable className="secret">
              {made.secret}
            </Typography.Paragraph>
          </>
        )}
      </Modal>
    );
  return (
    <Modal
      open
      title={t.add}
      okText={t.add}
      cancelText={t.cancel}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p className="soft">{t.addWhat}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ types: [...types] }}
        onFinish={(filled) => void add(filled)}
      >
        <Form.Item
          name="url"
          label={t.url}
          rules={[{ required: true, pattern: /^https?:\/\/\S+$/, message: t.badUrl }]}
        >
          <Input autoFocus inputMode="url" maxLength={500} />
        </Form.Item>
        <Form.Item name="types" label={t.types} rules={[{ required: true, message: t.needed }]}>
          <Select
            mode="multiple"
            options={types.map((value) => ({
              value,
              label: `${name(aboutNames, value.split('.')[0] ?? '')} ${value}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** An endpoint of one's own for chosen events; its secret is shown once. */
export const AddEndpoint = () => {
  const t = useWords(deliveriesWords);
  const [isOpen, open] = useState(false);
  return (
    <p className="no-print">
      <Button onClick={() => open(true)}>{t.add}</Button>
      {isOpen && <Adding close={() => open(false)} />}
    </p>
  );
};

/** Takes an endpoint away, with a reason. */
export const Remove = ({ endpoint: { id, url } }: { endpoint: Endpoint }) => {
  const t = useWords(deliveriesWords);
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  const ask = () =>
    reason.ask({
      title: t.removeTitle(url),
      consequence: t.removeWhat,
      doIt: t.remove,
      run: (why) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/webhook-endpoints/{id}/removal', {
                params: { path: { id }, header: { 'Audit-Reason': encodeURIComponent(why) } },
              }),
            ),
          look: async () => (await readEndpoints(client, undefined)).items.some((one) => one.id === id),
          isWell: (isThere) => !isThere,
          say: (isThere) => (isThere ? t.stillThere : t.removed),
        }),
    });
  return (
    <>
      <Button danger type="text" onClick={ask}>
        {t.remove}
      </Button>
      {reason.dialog}
    </>
  );
};
