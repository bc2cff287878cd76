import { lazy, Suspense } from 'react';
import { Button, Checkbox, Input, Select, Tabs } from 'antd';
import { Day } from '../../parts/day.tsx';
import { DaysLeft } from '../../parts/days-left.tsx';
import { useFilters } from '../../parts/filters.ts';
import { bindingOf } from '../../parts/light.ts';
import { saidCounted } from '../../parts/list.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { limitNames, orderKindNames } from '../../words/names.ts';
import { orderStatuses } from '../../words/statuses.ts';
import { placeOf, titleOf } from './matter.ts';
import { tabs, useOrders, type Order, type Tab } from './orders.ts';
import { deskWords } from './words.ts';

/** With its forms: loaded when the first is opened. */
const OrderDrawer = lazy(() => import('./order-drawer.tsx'));

const isTab = (name: string | undefined): name is Tab => tabs.some((tab) => tab === name);

const useColumns = () => {
  const t = useWords(deskWords);
  const name = useNames();
  const { language } = useLanguage();
  return [
    {
      key: 'matter',
      title: t.matter,
      render: (_: unknown, order: Order) => (
        <>
          <strong>{titleOf(order, language)}</strong>
          <div className="soft">{placeOf(order, language)}</div>
        </>
      ),
    },
    {
      key: 'time',
      title: t.time,
      width: 210,
      render: (_: unknown, { limits }: Order) => {
        const [which, limit] = bindingOf(limits) ?? [];
        return (
          limit && (
            <div className="limit">
              <span className="soft">{name(limitNames, which ?? '')}</span> <DaysLeft limit={limit} />
            </div>
          )
        );
      },
    },
    {
      key: 'status',
      title: t.status,
      width: 130,
      render: (_: unknown, { status }: Order) => <StatusTag statuses={orderStatuses} status={status} />,
    },
    {
      key: 'received',
      title: t.received,
      width: 130,
      render: (_: unknown, { createdAt }: Order) => <Day of={createdAt} />,
    },
  ];
};

const Filters = () => {
  const t = useWords(deskWords);
  const name = useNames();
  const { one, set } = useFilters();
  return (
    <div className="bar no-print">
      <Input.Search
        allowClear
        aria-label={t.search}
        placeholder={t.search}
        defaultValue={one('text')}
        onSearch={(text) => set({ text: text.trim() || undefined })}
        style={{ width: '18rem' }}
      />
      <Select
        aria-label={t.allKinds}
        value={one('kind') ?? ''}
        onChange={(kind) => set({ kind: kind || undefined })}
        style={{ width: '9rem' }}
        options={[
          { value: '', label: t.allKinds },
          ...Object.keys(orderKindNames).map((kind) => ({ value: kind, label: name(orderKindNames, kind) })),
        ]}
      />
      <Checkbox
        checked={one('overdue') === 'true'}
        onChange={({ target }) => set({ overdue: target.checked ? 'true' : undefined })}
      >
        {t.overdueOnly}
      </Checkbox>
    </div>
  );
};

/** The desk: orders by the time that is left, each opened beside the list. */
export default function Desk() {
  const t = useWords(deskWords);
  const { one, set } = useFilters();
  const live = useLive();
  const columns = useColumns();
  const said = one('tab');
  const tab = isTab(said) ? said : 'mine';
  const open = one('open');
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  const asked = { tab, kind: one('kind'), overdue, text: one('text') } as const;
  const isFiltered = asked.kind !== undefined || overdue !== undefined || asked.text !== undefined;
  const list = useOrders(asked, live.refetchInterval);
  const nothing = isFiltered ? (
    <Nothing said={t.nothing}>
      <Button onClick={() => set({ kind: undefined, overdue: undefined, text: undefined })}>{t.clear}</Button>
    </Nothing>
  ) : (
    <Nothing said={tab === 'mine' ? t.nothingMine : t.nothing} />
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <Tabs
        activeKey={tab}
        onChange={(next) => set({ tab: next, open: undefined })}
        items={tabs.map((key) => ({ key, label: `${t[key]} ${saidCounted(list.counts, key)}` }))}
      />
      <Filters />
      <Listed list={list} label={t.title} columns={columns} keyOf={({ id }) => id} nothing={nothing} />
      {open !== undefined && (
        <Suspense>
          <OrderDrawer id={open} live={live.refetchInterval} close={() => set({ open: undefined })} />
        </Suspense>
      )}
    </div>
  );
}
