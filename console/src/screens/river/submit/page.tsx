import { useState } from 'react';
import { Button, Form, Input, Select } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { useFilters } from '../../../parts/filters.ts';
import { useKnownProject } from '../../../parts/known-project.ts';
import { useOwnRecord } from '../../../parts/own-record.ts';
import { Failed, Loading } from '../../../parts/states.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import { riverStatuses } from '../../../words/statuses.ts';
import { useRuleNames, useRules } from '../queries.ts';
import { applicationOf, type Filled } from './application.ts';
import { kindsFor } from './kinds.ts';
import { Site, WhoAndWhere } from './steps.tsx';
import { readSite } from '../../../parts/map/site-text.ts';
import { useSiteCheck, Verdict, verdictOf } from './verdict.tsx';
import { submitWords } from './words.ts';
import '../../../parts/card.css';

/** One application: who, what, where; the site is drawn or written, documents go along. */
export default function Submit() {
  const t = useWords(submitWords);
  const { language } = useLanguage();
  const statusName = useStatusNames();
  const ruleName = useRuleNames();
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const { busy, run } = useActing();
  const { one } = useFilters();
  const [form] = Form.useForm<Filled>();
  const activity = Form.useWatch('activity', form) as string | undefined;
  const written = Form.useWatch('site', form) as string | undefined;
  const { data: record, error: noRecord, isPending } = useOwnRecord();
  const of = useKnownProject(one('project'));
  const rules = useRules();
  const read = readSite(written ?? '');
  const geometry = of.project?.site.geometry ?? (read.ok ? read.geometry : undefined);
  const { data: checked } = useSiteCheck(geometry, activity);
  const files = useAttachments({ purpose: 'material' });
  const [sent, setSent] = useState<string>();
  // One application, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const error = noRecord ?? of.error ?? rules.error;
  if (error !== null) return <Failed error={error} />;
  if (isPending || of.isPending || rules.data === undefined) return <Loading />;
  const { kinds, sometimes } = kindsFor(rules.data.rules, activity);

  const send = async (filled: Filled): Promise<void> => {
    let id = '';
    const body = applicationOf(filled, me?.uscc ?? '', of.project, files.givenAtFirst());
    const done = await run({
      act: async () => {
        const taken = await ok(
          client.POST('/v1/river-approvals', { body, params: { header: { 'Idempotency-Key': key } } }),
        );
        ({ id } = taken);
      },
      look: () =>
        ok(
          client.GET('/v1/river-approvals/{id}', {
            params: { path: { id: id as Schema<'RiverApprovalId'> } },
          }),
        ),
      say: ({ status, level }) =>
        level === undefined ? t.outside : t.inside(ruleName.level(level), statusName(riverStatuses, status)),
    });
    if (!done) return;
    if (files.all.length > 0) setSent(id);
    if (await files.sendTo({ kind: 'river-approval', id })) void navigate({ to: `/river/${id}` });
  };
  if (sent !== undefined)
    return (
      <div className="page narrow">
        <h1>{t.title}</h1>
        <p>{t.files}</p>
        <Attach of={files} kinds={files.all.map(({ kind }) => kind)} byNumber={false} />
        <Link to={`/river/${sent}`} className="card-title">
          {t.on}
        </Link>
      </div>
    );
  return (
    <div className="page narrow">
      <h1>{t.title}</h1>
      <p className="soft">{t.what}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: record?.name ?? '' }}
        onFinish={(filled: Filled) => void send(filled)}
      >
        <WhoAndWhere project={of.project} known={record?.name ?? undefined} />
        <Form.Item name="activity" label={t.activity} rules={[{ required: true, message: t.needed }]}>
          <Select
            options={rules.data.activities.map(({ id, title }) => ({
              value: id,
              label: inLanguage(title, language),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="planned"
          label={t.planned}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
        <Site project={of.project} />
        <div className="ant-form-item">
          <Verdict checked={checked} />
        </div>
        <fieldset className="card">
          <legend>{t.materials}</legend>
          {activity === undefined ? (
            <p className="soft">{t.pickActivity}</p>
          ) : (
            <Attach of={files} kinds={kinds} sometimes={sometimes} onFile={of.onFile} />
          )}
        </fieldset>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={files.isUnfinished || verdictOf(checked)?.verdict === 'prohibited'}
        >
          {t.send}
        </Button>
      </Form>
    </div>
  );
}
