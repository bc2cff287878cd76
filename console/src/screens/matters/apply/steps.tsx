import type { ComponentProps, ReactNode } from 'react';
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Schema } from '@liban/client';
import { saidDay } from '../../../parts/days.ts';
import { Facts, type Fact } from '../../../parts/facts.tsx';
import type { Project } from '../../../parts/known-project.ts';
import { placeOf } from '../../../parts/place.ts';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { regionNames, requestNames, requestValueNames, serviceNames } from '../../../words/names.ts';
import { buildingsIn, serviceList, services, type Filled, type Kind, type Service } from './services.ts';
import { applyWords, batchWords } from './words.ts';

const phone = /^\+?[0-9][0-9 -]{5,18}[0-9]$/;

interface WhereProps {
  readonly known: string | undefined;
  readonly isHome: boolean;
}

/** Who and where. What a register knows is not asked for; of a home the door is nobody's but the provider's. */
export const Where = ({ known, isHome }: WhereProps) => {
  const t = useWords(applyWords);
  const name = useNames();
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <>
      {!isHome && (
        <Form.Item
          name="name"
          label={t.name}
          rules={needed}
          {...(known !== undefined && { extra: t.onRecord })}
        >
          <Input readOnly={known !== undefined} maxLength={100} />
        </Form.Item>
      )}
      <Form.Item name="region" label={t.region} rules={[{ required: true, message: t.needed }]}>
        <Select
          options={Object.keys(regionNames)
            .filter((code) => code !== '450300')
            .map((code) => ({ value: code, label: name(regionNames, code) }))}
        />
      </Form.Item>
      <Form.Item name="address" label={isHome ? t.building : t.address} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      {isHome && (
        <Form.Item name={['contact', 'door']} label={t.door} extra={t.doorSealed}>
          <Input maxLength={60} />
        </Form.Item>
      )}
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
    </>
  );
};

const AskedInput = ({ kind, ...rest }: { kind: Kind; id?: string }) => {
  const name = useNames();
  if (kind === 'number') return <InputNumber<number> {...rest} min={0} style={{ width: '100%' }} />;
  if (kind === 'text') return <Input {...rest} maxLength={200} />;
  return (
    <Radio.Group
      {...rest}
      options={kind.map((code) => ({ value: code, label: name(requestValueNames, code) }))}
    />
  );
};

const OfService = ({ service, most }: { service: Service; most: number | undefined }) => {
  const t = useWords(applyWords);
  const name = useNames();
  return (
    <fieldset className="card">
      <legend>{name(serviceNames, service)}</legend>
      {most !== undefined && <p className="soft">{t.mostAtHome(most)}</p>}
      {Object.entries<Kind>(services[service]).map(([field, kind]) => (
        <Form.Item
          key={field}
          name={['asked', service, field]}
          label={name(requestNames, field)}
          rules={[{ required: true, message: t.needed }]}
        >
          <AskedInput kind={kind} />
        </Form.Item>
      ))}
    </fieldset>
  );
};

/** A group may not say by itself that it is required: the mark beside its name and its rule do. */
const Choices = ({
  'aria-required': _,
  ...rest
}: ComponentProps<typeof Checkbox.Group> & { 'aria-required'?: unknown }) => <Checkbox.Group {...rest} />;

type Homes = NonNullable<Schema<'InstallationRules'>['homes']>;

interface WhatProps {
  /** Of a home: the services that are open to it. */
  readonly homes: Homes | undefined;
  readonly children: ReactNode;
}

/** Which services, each with the fields of its own; then what goes along. */
export const What = ({ homes, children }: WhatProps) => {
  const t = useWords(applyWords);
  const name = useNames();
  const offered = serviceList.filter((service) => homes === undefined || homes[service] !== undefined);
  const wanted = Form.useWatch<readonly Service[] | undefined>('wanted') ?? [];
  return (
    <>
      <Form.Item
        name="wanted"
        label={t.services}
        rules={[{ type: 'array', required: true, min: 1, message: t.pickOne }]}
      >
        <Choices
          options={offered.map((service) => ({ value: service, label: name(serviceNames, service) }))}
        />
      </Form.Item>
      {serviceList
        .filter((service) => wanted.includes(service))
        .map((service) => (
          <OfService key={service} service={service} most={homes?.[service]?.most} />
        ))}
      {children}
    </>
  );
};

/** Everything once more, before it is sent. */
export const Looked = ({ project, isHome }: { project: Project | undefined; isHome: boolean }) => {
  const t = useWords(applyWords);
  const ofBatch = useWords(batchWords);
  const name = useNames();
  const { language } = useLanguage();
  const day = (of: string): string => saidDay(of, language);
  const form = Form.useFormInstance<Filled>();
  const {
    name: enterprise,
    region,
    address,
    contact,
    wanted,
    asked,
    term,
    phases = [],
  } = form.getFieldsValue(true) as Filled;
  const ofForm = (): Fact[] => [
    ...(isHome ? [] : [[t.name, enterprise] as const]),
    [t.address, placeOf(name(regionNames, region), address)],
    [t.contact, `${contact.name} ${contact.phone}`],
    ...(contact.door ? [[t.door, contact.door] as const] : []),
  ];
  const ofProject = ({ owner, region: its, site }: Project): Fact[] => [
    [t.name, owner.name],
    [t.address, placeOf(name(regionNames, its), site.address)],
    [t.contact, `${owner.contact.name} ${owner.contact.phone}`],
  ];
  const said = (service: Service): string =>
    Object.entries(asked?.[service] ?? {})
      .map(([field, value]) => `${name(requestNames, field)} ${name(requestValueNames, String(value))}`)
      .join('；');
  return (
    <div className="card" style={{ marginBottom: '1rem' }}>
      <Facts
        of={[
          [t.ofProject, project?.name],
          ...(project ? ofProject(project) : ofForm()),
          ...wanted.map((service) => [name(serviceNames, service), said(service)] as const),
          [ofBatch.term, term?.wanted && `${day(term.from)} – ${day(term.until)}`],
          ...phases.map(
            ({ name: phase, buildings }) =>
              [
                phase,
                buildingsIn(buildings)
                  .map((each) => each.name)
                  .join('、'),
              ] as const,
          ),
        ]}
      />
      <p className="soft">{t.promise}</p>
    </div>
  );
};
