import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Modal, Tabs, type TableColumnsType } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { Schema } from '@liban/client';
import { dayOf, saidDay } from '../../parts/days.ts';
import { ChoiceFilter, TextFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import type { Listing } from '../../parts/list.ts';
import { Listed } from '../../parts/listed.tsx';
import { Nothing } from '../../parts/states.tsx';
import { may, useMe } from '../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { useSaidAmount } from './amount.ts';
import { kindNames, modeNames } from './names.ts';
import { useDrafts, usePolicies, type Asked, type Policy } from './queries.ts';
import { policiesWords } from './words.ts';

const useColumns = (): TableColumnsType<Policy> => {
  const t = useWords(policiesWords);
  const name = useNames();
  const { language } = useLanguage();
  const saidAmount = useSaidAmount();
  return [
    {
      key: 'name',
      title: t.name,
      render: (_, { name: called, documentNumber }) => (
        <>
          <strong>{called}</strong>
          <div className="soft">{documentNumber}</div>
        </>
      ),
    },
    { key: 'kind', title: t.kind, width: 80, render: (_, { kind }) => name(kindNames, kind) },
    { key: 'mode', title: t.mode, width: 110, render: (_, { mode }) => name(modeNames, mode) },
    { key: 'department', title: t.department, width: 190, render: (_, { department }) => department },
    {
      key: 'amount',
      title: t.amount,
      width: 230,
      align: 'right',
      render: (_, { amount }) => <span className="number">{saidAmount(amount)}</span>,
    },
    {
      key: 'valid',
      title: t.valid,
      width: 170,
      className: 'after-number',
      render: (_, { validFrom, validTo }) => (
        <span className="soft">
          {validTo === null
            ? t.noEnd(saidDay(validFrom, language))
            : t.until('', saidDay(validTo, language)).trim()}
        </span>
      ),
    },
  ];
};

const NewPolicy = ({ close }: { close: () => void }) => {
  const t = useWords(policiesWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<{ code: string }>();
  return (
    <Modal
      open
      title={t.new}
      okText={t.begin}
      cancelText={t.cancel}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }: { code: string }) =>
          void navigate({ to: `/policies/${code}`, search: { tab: 'edit' } as never })
        }
      >
        <Form.Item
          name="code"
          label={t.code}
          normalize={(code: string) => code.toUpperCase()}
          rules={[{ required: true, pattern: /^[A-Z0-9][A-Z0-9-]{2,39}$/, message: t.codeHelp }]}
        >
          <Input autoFocus maxLength={40} placeholder="GRADUATES-2026" />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const Filters = ({ isFiltered }: { isFiltered: boolean }) => {
  const t = useWords(policiesWords);
  const name = useNames();
  const { one, set } = useFilters();
  return (
    <div className="bar no-print" role="search">
      <TextFilter label={t.search} />
      <ChoiceFilter
        name="kind"
        every={t.everyKind}
        width="8rem"
        options={Object.keys(kindNames).map((value) => ({ value, label: name(kindNames, value) }))}
      />
      <ChoiceFilter
        name="region"
        every={t.everyRegion}
        width="11rem"
        options={Object.keys(regionNames).map((value) => ({ value, label: name(regionNames, value) }))}
      />
      <Checkbox
        checked={one('inForceOn') !== undefined}
        onChange={({ target }) =>
          set({ inForceOn: target.checked ? dayOf(new Date().toISOString()) : undefined })
        }
      >
        {t.inForceToday}
      </Checkbox>
      {isFiltered && (
        <Button
          onClick={() => set({ text: undefined, kind: undefined, region: undefined, inForceOn: undefined })}
        >
          {t.clear}
        </Button>
      )}
    </div>
  );
};

const List = ({ list, nothing }: { list: Listing<Policy>; nothing: string }) => {
  const t = useWords(policiesWords);
  const columns = useColumns();
  const navigate = useNavigate();
  return (
    <Listed
      list={list}
      label={t.title}
      columns={columns}
      keyOf={({ code }) => code}
      onOpen={({ code, status }) =>
        void navigate({
          to: `/policies/${code}`,
          ...(status === 'draft' && { search: { tab: 'edit' } as never }),
        })
      }
      nothing={<Nothing said={nothing} />}
    />
  );
};

const askedBy = (one: (name: string) => string | undefined): Asked => ({
  ...(one('text') !== undefined && { text: one('text') ?? '' }),
  ...(one('kind') !== undefined && { kind: one('kind') as Policy['kind'] }),
  ...(one('region') !== undefined && { region: one('region') as Schema<'Region'> }),
  ...(one('inForceOn') !== undefined && { inForceOn: one('inForceOn') ?? '' }),
});

/** The catalogue, searched; for who writes policies, the drafts. */
export default function Policies() {
  const t = useWords(policiesWords);
  const me = useMe();
  const { one, set } = useFilters();
  const [isNew, setNew] = useState(false);
  const writes = may(me, 'policies.put');
  const isDrafts = writes && one('tab') === 'drafts';
  const asked = askedBy(one);
  const isFiltered = Object.keys(asked).length > 0;
  const list = usePolicies(asked, !isDrafts);
  const drafts = useDrafts(isDrafts);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        {writes && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setNew(true)}>
            {t.new}
          </Button>
        )}
      </div>
      {writes && (
        <Tabs
          activeKey={isDrafts ? 'drafts' : 'all'}
          onChange={(tab) => set({ tab: tab === 'drafts' ? tab : undefined })}
          items={[
            { key: 'all', label: t.all },
            { key: 'drafts', label: t.drafts },
          ]}
        />
      )}
      {isDrafts ? (
        <List list={drafts} nothing={t.noDrafts} />
      ) : (
        <>
          <Filters isFiltered={isFiltered} />
          <List list={list} nothing={isFiltered ? t.nothingFits : t.nothing} />
        </>
      )}
      {isNew && <NewPolicy close={() => setNew(false)} />}
    </div>
  );
}
