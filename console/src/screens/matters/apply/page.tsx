import { useState } from 'react';
import { Button, Form, Space, Steps } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { useOwnRecord } from '../../../parts/own-record.ts';
import { Failed, Loading } from '../../../parts/states.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { caseStatuses } from '../../../words/statuses.ts';
import { Looked, What, Where } from './steps.tsx';
import { applicationOf, type Filled } from './services.ts';
import { applyWords } from './words.ts';
import '../matters.css';

/** An application in three steps: where, what, look and send. */
export default function Apply() {
  const t = useWords(applyWords);
  const statusName = useStatusNames();
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Filled>();
  const [step, setStep] = useState(0);
  // One application, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const { data: record, error, isPending } = useOwnRecord();
  if (error !== null) return <Failed error={error} />;
  if (isPending) return <Loading />;

  const send = async (): Promise<void> => {
    const body = applicationOf(me?.uscc ?? '', form.getFieldsValue(true) as Filled);
    let id = '';
    const done = await run({
      act: async () => {
        const sent = await ok(
          client.POST('/v1/joint-installations', { body, params: { header: { 'Idempotency-Key': key } } }),
        );
        ({ id } = sent);
      },
      look: () => ok(client.GET('/v1/joint-installations/{id}', { params: { path: { id } } })),
      say: ({ status }) => t.sent(statusName(caseStatuses, status)),
    });
    if (done) void navigate({ to: `/matters/cases/${id}` });
  };
  const steps = [
    <Where key="where" known={record?.name ?? undefined} />,
    <What key="what" />,
    <Looked key="look" />,
  ];
  const isLast = step === steps.length - 1;
  return (
    <div className="page matters">
      <h1>{t.title}</h1>
      <Steps
        current={step}
        items={[{ title: t.steps1 }, { title: t.steps2 }, { title: t.steps3 }]}
        style={{ marginBlock: '1.5rem' }}
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: record?.name ?? '', wanted: [] }}
        onFinish={() => (isLast ? void send() : setStep(step + 1))}
      >
        {steps[step]}
        <Space>
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{t.back}</Button>}
          <Button type="primary" htmlType="submit" loading={busy}>
            {isLast ? t.send : t.next}
          </Button>
        </Space>
      </Form>
    </div>
  );
}
