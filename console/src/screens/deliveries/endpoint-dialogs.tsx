import { useState } from 'react';
import { Form, Input, Modal, Typography } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { saidMoment } from '../../parts/days.ts';
import { useWholeFilter } from '../../parts/whole-filter.tsx';
import { useClient } from '../../session/context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { readEndpoint, type Endpoint } from './queries.ts';
import { deliveriesWords } from './words.ts';

interface DialogueProps {
  readonly endpoint: Endpoint;
  readonly close: () => void;
}

export const ChangeAddress = ({ endpoint: { id, url, types }, close }: DialogueProps) => {
  const t = useWords(deliveriesWords);
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<{ url: string }>();
  const change = async (filled: { url: string }) => {
    const done = await run({
      act: () =>
        ok(
          client.PUT('/v1/webhook-endpoints/{id}', {
            params: { path: { id } },
            body: { url: filled.url.trim(), ...(types !== undefined && { types }) },
          }),
        ),
      look: () => readEndpoint(client, undefined, id),
      say: (now) => t.changed(now.url),
    });
    if (done) close();
  };
  return (
    <Modal
      open
      title={t.change}
      okText={t.change}
      cancelText={t.cancel}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ url }}
        onFinish={(filled: { url: string }) => void change(filled)}
      >
        <Form.Item name="url" label={t.url} rules={[{ required: true, type: 'url', message: t.badUrl }]}>
          <Input autoFocus inputMode="url" maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

interface Secret {
  readonly secret: string;
  /** Until then the one before signs too. */
  readonly previousValidUntil?: string;
}

/** A new secret, asked for once and shown once: closing the dialogue forgets it. */
export const NewSecret = ({ endpoint: { id }, close }: DialogueProps) => {
  const t = useWords(deliveriesWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const [made, setMade] = useState<Secret>();
  const rotate = () =>
    run({
      act: async () =>
        setMade(
          await ok(
            client.POST('/v1/webhook-endpoints/{id}/secret-rotations', {
              params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
            }),
          ),
        ),
      look: () => readEndpoint(client, undefined, id),
      say: () => t.rotated,
    });
  return made === undefined ? (
    <Modal
      open
      title={t.rotate}
      okText={t.rotate}
      cancelText={t.cancel}
      okButtonProps={{ loading: busy, danger: true }}
      onOk={() => void rotate()}
      onCancel={close}
    >
      <p>{t.rotateWhat}</p>
    </Modal>
  ) : (
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
      <p>{t.secretWhat}</p>
      <Typography.Paragraph code copyable className="secret">
        {made.secret}
      </Typography.Paragraph>
      {made.previousValidUntil !== undefined && (
        <p className="soft">{t.untilBoth(saidMoment(made.previousValidUntil, language))}</p>
      )}
    </Modal>
  );
};

/** What an endpoint was told since a time, once more: first since when, then what that is, then what became of each. */
export const ReplaySince = ({ endpoint: { id, url }, close }: DialogueProps) => {
  const t = useWords(deliveriesWords);
  const { language } = useLanguage();
  const client = useClient();
  const whole = useWholeFilter(close);
  const [form] = Form.useForm<{ since: string }>();
  const ask = ({ since: chosen }: { since: string }) => {
    // What is typed is the time of the city, wherever somebody types it.
    const since = new Date(`${chosen}:00+08:00`).toISOString();
    // One key a page: what is sent twice is the same page.
    const keys = new Map<string, string>();
    const keyOf = (page: string) => {
      const key = keys.get(page) ?? crypto.randomUUID();
      keys.set(page, key);
      return key;
    };
    whole.ask({
      title: t.since,
      filter: t.sinceFilter(saidMoment(since, language), url),
      doIt: t.replay,
      replay: (step, header) =>
        client.POST('/v1/webhook-endpoints/{id}/replays', {
          params: {
            path: { id },
            header: { ...header, 'Idempotency-Key': keyOf(JSON.stringify(step)) },
          },
          body: { since, limit: 50, ...step },
        }),
    });
  };
  if (whole.dialog) return whole.dialog;
  return (
    <Modal
      open
      title={t.since}
      okText={t.goOn}
      cancelText={t.cancel}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(filled: { since: string }) => ask(filled)}
      >
        <Form.Item name="since" label={t.sinceWhen} rules={[{ required: true, message: t.needed }]}>
          <Input type="datetime-local" style={{ width: '14rem' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
