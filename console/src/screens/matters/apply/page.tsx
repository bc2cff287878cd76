import { useState } from 'react';
import { Button, Form, Space, Steps } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { useFilters } from '../../../parts/filters.ts';
import { useKnownProject } from '../../../parts/known-project.ts';
import { useOwnRecord } from '../../../parts/own-record.ts';
import { Failed, Loading, Nothing } from '../../../parts/states.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { caseStatuses } from '../../../words/statuses.ts';
import { useAskedFor } from './asked.ts';
import { Batch, Temporary } from './batch.tsx';
import { Materials } from './materials.tsx';
import { OfProject } from './of-project.tsx';
import { Looked, What, Where } from './steps.tsx';
import { applicationOf, askedOf, atHome, type Filled } from './services.ts';
import { applyWords } from './words.ts';
import '../../../parts/card.css';
import '../matters.css';

/** Sends it, from a project or alone. @returns the case that it became */
const useSend = (key: string) => {
  const client = useClient();
  const params = { header: { 'Idempotency-Key': key } };
  const alone = async (body: Schema<'NewJointInstallation'>) =>
    (await ok(client.POST('/v1/joint-installations', { body, params }))).id;
  const fromProject = async (project: Schema<'Project'>, services: Schema<'ServiceRequest'>[]) => {
    const before = new Set(project.links.map(({ id }) => id));
    const { links } = await ok(
      client.POST('/v1/projects/{id}/joint-installations', {
        params: { ...params, path: { id: project.id } },
        body: { services },
      }),
    );
    return links.find(({ kind, id }) => kind === 'joint-installation' && !before.has(id))?.id;
  };
  /** It becomes a case when the stage begins. */
  const planned = (project: Schema<'Project'>, services: Schema<'ServiceRequest'>[], stage: string) =>
    ok(
      client.POST('/v1/projects/{id}/joint-installations', {
        params: { ...params, path: { id: project.id } },
        body: { services, when: { stage } },
      }),
    );
  return { alone, fromProject, planned };
};

/** An application in three steps: where, what, look and send. */
export default function Apply() {
  const t = useWords(applyWords);
  const statusName = useStatusNames();
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const { busy, run } = useActing();
  const { one } = useFilters();
  const [form] = Form.useForm<Filled>();
  const [step, setStep] = useState(0);
  const files = useAttachments({ purpose: 'material' });
  const [sentAs, setSentAs] = useState<string>();
  // One application, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const { alone, fromProject, planned } = useSend(key);
  const { data: record, error, isPending } = useOwnRecord();
  const of = useKnownProject(one('project'));
  const isHome = me?.role === 'citizen';
  const asked = useAskedFor(isHome ? 'home' : of.project?.key === true ? 'green' : 'ordinary');
  const failed = error ?? of.error ?? asked.error;
  if (failed !== null) return <Failed error={failed} />;
  if (isPending || of.isPending || asked.data === undefined) return <Loading />;
  const { required, homes } = asked.data;
  if (isHome && homes === undefined) return <Nothing said={t.homesClosed} />;

  const plan = async (project: Schema<'Project'>, filled: Filled, stage: string): Promise<void> => {
    const done = await run({
      act: () => planned(project, askedOf(filled), stage),
      look: () => ok(client.GET('/v1/projects/{id}', { params: { path: { id: project.id } } })),
      say: ({ installations }) =>
        t.planned(installations.filter(({ status }) => status === 'planned').length),
    });
    if (done) void navigate({ to: `/projects/${project.id}` });
  };
  const send = async (): Promise<void> => {
    const filled = form.getFieldsValue(true) as Filled;
    if (of.project && filled.when) return plan(of.project, filled, filled.when);
    const given = files.givenAtFirst().filter(({ kind }) => required.includes(kind));
    let id: string | undefined;
    const done = await run({
      act: async () => {
        id = of.project
          ? await fromProject(of.project, askedOf(filled))
          : await alone(applicationOf(me?.uscc, filled, given));
      },
      look: () => {
        if (id === undefined) throw new Error(t.noAnswer);
        return ok(client.GET('/v1/joint-installations/{id}', { params: { path: { id } } }));
      },
      say: ({ status }) => t.sent(statusName(caseStatuses, status)),
    });
    if (!done || id === undefined) return;
    if (files.all.length > 0) setSentAs(id);
    if (await files.sendTo({ kind: 'joint-installation', id })) void navigate({ to: `/matters/cases/${id}` });
  };
  if (sentAs !== undefined)
    return (
      <div className="page matters">
        <h1>{t.title}</h1>
        <p>{t.files}</p>
        <Attach of={files} kinds={files.all.map(({ kind }) => kind)} byNumber={false} />
        <Link to={`/matters/cases/${sentAs}`} className="card-title">
          {t.on}
        </Link>
      </div>
    );
  const steps = [
    of.project ? null : <Where key="where" known={record?.name ?? undefined} isHome={isHome} />,
    <What key="what" homes={homes}>
      {!of.project && !isHome && (
        <>
          <Temporary />
          <Batch />
        </>
      )}
      <Materials of={files} required={required} onFile={of.onFile} />
    </What>,
    <Looked key="look" project={of.project} isHome={isHome} />,
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
        initialValues={{ name: record?.name ?? '', wanted: [], ...(isHome && { asked: atHome }) }}
        onFinish={() => (isLast ? void send() : setStep(step + 1))}
      >
        {step === 0 && !isHome && <OfProject project={of.project} onFile={of.onFile} />}
        {steps[step]}
        <Space>
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{t.back}</Button>}
          <Button type="primary" htmlType="submit" loading={busy} disabled={files.isUnfinished}>
            {isLast ? t.send : t.next}
          </Button>
        </Space>
      </Form>
    </div>
  );
}
