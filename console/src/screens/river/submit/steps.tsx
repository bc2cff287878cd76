import { Form, Input, Select } from 'antd';
import type { Schema } from '@liban/client';
import { useAreas } from '../../../parts/map/areas.ts';
import { DrawSite } from '../../../parts/map/draw-site.tsx';
import { SiteMap } from '../../../parts/map/site-map.tsx';
import { readSite } from '../../../parts/map/site-text.ts';
import { useNames, useWords } from '../../../words/language.tsx';
import { regionNames } from '../../../words/names.ts';
import { submitWords } from './words.ts';

type Project = Schema<'Project'>;

const phone = /^\+?[0-9][0-9 -]{5,18}[0-9]$/;

/** Who applies and where. What a project or a register knows is not asked for. */
export const WhoAndWhere = ({
  project,
  known,
}: {
  project: Project | undefined;
  known: string | undefined;
}) => {
  const t = useWords(submitWords);
  const name = useNames();
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  if (project)
    return (
      <p className="card">
        {t.fromProject} <strong>{project.name}</strong>
        <br />
        <span className="soft">{t.known}</span>
      </p>
    );
  return (
    <>
      <Form.Item
        name="name"
        label={t.name}
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
      <Form.Item name="region" label={t.region} rules={[{ required: true, message: t.needed }]}>
        <Select
          options={Object.keys(regionNames)
            .filter((code) => code !== '450300')
            .map((code) => ({ value: code, label: name(regionNames, code) }))}
        />
      </Form.Item>
      <Form.Item name="address" label={t.address} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
};

/** The site: that of the project where it has one, else drawn or written. */
export const Site = ({ project }: { project: Project | undefined }) => {
  const t = useWords(submitWords);
  const { data } = useAreas();
  const areas = data?.features ?? [];
  const known = project?.site.geometry;
  if (known)
    return (
      <div className="ant-form-item">
        <p className="soft">{t.siteKnown}</p>
        <SiteMap areas={areas} geometry={known} />
      </div>
    );
  return (
    <Form.Item
      name="site"
      label={t.site}
      rules={[
        {
          required: true,
          validator: (_, text: string | undefined) =>
            readSite(text ?? '').ok ? Promise.resolve() : Promise.reject(new Error(t.siteWrong)),
        },
      ]}
    >
      <DrawSite areas={areas} />
    </Form.Item>
  );
};
