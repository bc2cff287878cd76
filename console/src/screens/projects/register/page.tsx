import { useState } from 'react';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { useAreas } from '../../../parts/map/areas.ts';
import { DrawSite } from '../../../parts/map/draw-site.tsx';
import { readSite } from '../../../parts/map/site-text.ts';
import { useOwnRecord } from '../../../parts/own-record.ts';
import { Failed, Loading } from '../../../parts/states.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { regionNames } from '../../../words/names.ts';
import { projectStatuses } from '../../../words/statuses.ts';
import { natureNames } from '../words.ts';
import { industryCode, useAskedAtFirst, type Said } from './asked.ts';
import { registerWords } from './words.ts';
import '../../../parts/card.css';

type NewProject = Schema<'NewProject'>;

interface Filled extends Pick<NewProject, 'name' | 'region' | 'industry' | 'investmentYuan' | 'nature'> {
  readonly code: string;
  readonly owner: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly address: string;
  readonly site?: string;
}

const phone = /^\+?[0-9][0-9 -]{5,18}[0-9]$/;
const code = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;

const bodyOf = (uscc: string, filled: Filled, materials: NewProject['materials']): NewProject => {
  const { owner, contact, address, site = '', ...said } = filled;
  const read = readSite(site);
  return {
    ...said,
    owner: { uscc, name: owner, contact },
    site: { address, ...(read.ok && { geometry: read.geometry }) },
    ...(materials && { materials }),
  };
};

/** A project is registered once, with what there is; its first stage begins at once. */
export default function Register() {
  const t = useWords(registerWords);
  const name = useNames();
  const statusName = useStatusNames();
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const { busy, run } = useActing();
  const { data: record, error, isPending } = useOwnRecord();
  const areas = useAreas();
  const files = useAttachments({ purpose: 'material' });
  const askedOf = useAskedAtFirst();
  const [form] = Form.useForm<Filled>();
  const nature = Form.useWatch('nature', form);
  const industry = Form.useWatch('industry', form);
  const asked = askedOf({ nature, industry });
  const [registered, register] = useState<string>();
  // One project, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  if (error !== null) return <Failed error={error} />;
  if (isPending) return <Loading />;
  const known = record?.name ?? undefined;
  const needed = [{ required: true, whitespace: true, message: t.needed }];

  const leaveOutUnasked = (said: Said): void => {
    const kinds = askedOf(said) ?? [];
    for (const { kind } of files.all) if (!kinds.includes(kind)) files.remove(kind);
  };
  const send = async (filled: Filled): Promise<void> => {
    const materials = files.givenAtFirst().filter(({ kind }) => asked?.includes(kind));
    let id = '';
    const done = await run({
      act: async () => {
        const sent = await ok(
          client.POST('/v1/projects', {
            body: bodyOf(me?.uscc ?? '', filled, materials),
            params: { header: { 'Idempotency-Key': key } },
          }),
        );
        ({ id } = sent);
      },
      look: () =>
        ok(client.GET('/v1/projects/{id}', { params: { path: { id: id as Schema<'ProjectId'> } } })),
      say: ({ status }) => t.sent(statusName(projectStatuses, status)),
    });
    if (!done) return;
    if (files.all.length > 0) register(id);
    if (await files.sendTo({ kind: 'project', id })) void navigate({ to: `/projects/${id}` });
  };
  if (registered !== undefined)
    return (
      <div className="page">
        <h1>{t.title}</h1>
        <p>{t.files}</p>
        <Attach of={files} kinds={files.all.map(({ kind }) => kind)} byNumber={false} />
        <Link to={`/projects/${registered}`} className="card-title">
          {t.on}
        </Link>
      </div>
    );
  return (
    <div className="page narrow">
      <h1>{t.title}</h1>
      <p className="soft">{t.once}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ owner: known ?? '' }}
        onValuesChange={(_, values: Said) => leaveOutUnasked(values)}
        onFinish={(values: Filled) => void send(values)}
      >
        <Form.Item
          name="code"
          label={t.code}
          rules={[{ required: true, pattern: code, message: t.codeWrong }]}
        >
          <Input maxLength={30} placeholder="2603-450305-04-01-123456" />
        </Form.Item>
        <Form.Item name="name" label={t.name} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="owner"
          label={t.owner}
          rules={needed}
          {...(known !== undefined && { extra: t.onRecord })}
        >
          <Input readOnly={known !== undefined} maxLength={100} />
        </Form.Item>
        <Form.Item name={['contact', 'name']} label={t.contact} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name={['contact', 'phone']}
          label={t.phone}
          rules={[{ required: true, pattern: phone, message: t.phoneWrong }]}
        >
          <Input inputMode="tel" maxLength={20} />
        </Form.Item>
        <Form.Item name="nature" label={t.nature} rules={[{ required: true, message: t.needed }]}>
          <Radio.Group
            options={Object.keys(natureNames).map((value) => ({ value, label: name(natureNames, value) }))}
          />
        </Form.Item>
        <Form.Item
          name="industry"
          label={t.industry}
          extra={t.industryHint}
          rules={[{ required: true, pattern: industryCode, message: t.industryHint }]}
        >
          <Input maxLength={5} />
        </Form.Item>
        <Form.Item name="investmentYuan" label={t.investment} rules={[{ required: true, message: t.needed }]}>
          <InputNumber<number> min={0} max={10_000_000_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="region" label={t.region} rules={[{ required: true, message: t.needed }]}>
          <Select
            options={Object.keys(regionNames).map((value) => ({ value, label: name(regionNames, value) }))}
          />
        </Form.Item>
        <Form.Item name="address" label={t.address} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="site" label={t.site} extra={t.siteHint}>
          <DrawSite areas={areas.data?.features ?? []} />
        </Form.Item>
        <fieldset className="card">
          <legend>{t.materials}</legend>
          <p className="soft">{asked ? t.materialsHint : t.materialsWhen}</p>
          {asked && asked.length > 0 && <Attach of={files} kinds={asked} />}
        </fieldset>
        <Button type="primary" htmlType="submit" loading={busy} disabled={files.isUnfinished}>
          {t.send}
        </Button>
      </Form>
    </div>
  );
}
