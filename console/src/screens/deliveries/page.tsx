import { lazy, Suspense } from 'react';
import { Button, Select, Tabs, type TableColumnsType } from 'antd';
import { Moment } from '../../parts/day.tsx';
import { useFilters } from '../../parts/filters.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { usePartnerNames, usePartners } from '../../parts/partner-names.ts';
import { failureNames, failureOf } from '../../parts/send-failures.ts';
import { Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useWholeFilter } from '../../parts/whole-filter.tsx';
import { useClient, useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { deliveryStatuses } from '../../words/statuses.ts';
import { Endpoints } from './endpoints.tsx';
import { statuses, useDeliveries, type Delivery, type Status } from './queries.ts';
import { aboutNames, deliveriesWords } from './words.ts';

/** With its forms: loaded when the first is opened. */
const DeliveryDrawer = lazy(() => import('./delivery-drawer.tsx'));

const isStatus = (name: string | undefined): name is Status => statuses.some((status) => status === name);

const useColumns = (isOperator: boolean): TableColumnsType<Delivery> => {
  const t = useWords(deliveriesWords);
  const name = useNames();
  const partner = usePartnerNames();
  const recipient = {
    key: 'recipient',
    title: t.recipient,
    width: 200,
    render: (_: unknown, one: Delivery) => partner(one.recipient.id),
  };
  return [
    {
      key: 'event',
      title: t.event,
      render: (_, { type, sequence }) => (
        <>
          <strong>{name(aboutNames, type.split('.')[0] ?? type)}</strong> {type}
          <div className="soft number">
            {t.number} {sequence}
          </div>
        </>
      ),
    },
    ...(isOperator ? [recipient] : []),
    {
      key: 'status',
      title: t.status,
      width: 130,
      render: (_, { status }) => <StatusTag statuses={deliveryStatuses} status={status} />,
    },
    {
      key: 'last',
      title: t.last,
      width: 240,
      render: (_, { lastAttempt, deliveredAt }) =>
        deliveredAt === undefined ? name(failureNames, failureOf(lastAttempt)) : <Moment of={deliveredAt} />,
    },
    { key: 'created', title: t.created, width: 140, render: (_, one) => <Moment of={one.createdAt} /> },
    {
      key: 'attempts',
      title: t.attempts,
      width: 80,
      align: 'end',
      render: (_, { attempted }) => <span className="number">{attempted}</span>,
    },
  ];
};

const PartnerFilter = () => {
  const t = useWords(deliveriesWords);
  const { one, set } = useFilters();
  const partners = usePartners();
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      aria-label={t.partner}
      placeholder={t.partner}
      value={one('recipient')}
      onChange={(recipient?: string) => set({ recipient, open: undefined })}
      style={{ width: '20rem' }}
      options={partners.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

/** All of a status delivered again, for operators. */
const useAllAgain = () => {
  const t = useWords(deliveriesWords);
  const client = useClient();
  const whole = useWholeFilter();
  const ask = (status: Status) =>
    whole.ask({
      title: t.replayAllTitle,
      filter: t.replayAllWhat(t[status]),
      doIt: t.replay,
      replay: (step, header) =>
        client.POST('/v1/webhook-deliveries/replay', {
          params: { header },
          body: { status, limit: 50, ...step },
        }),
    });
  return { ask, dialog: whole.dialog };
};

/** What was sent and what became of it: those that need somebody, or everything that one recipient was sent. */
export default function Deliveries() {
  const t = useWords(deliveriesWords);
  const me = useMe();
  const { one, set } = useFilters();
  const live = useLive();
  const isOperator = me?.role === 'operator';
  const recipient = isOperator ? one('recipient') : (me?.partner ?? me?.uscc);
  const said = one('status');
  // A partner looks at everything first, an operator at what is dead; who asks about one partner at all it was sent.
  const first = isOperator && recipient === undefined ? 'dead' : undefined;
  const status = isStatus(said) && (!isOperator || recipient === undefined) ? said : first;
  const asked = status === undefined ? { ...(recipient !== undefined && { recipient }) } : { status };
  const list = useDeliveries(asked, live.refetchInterval, me !== undefined);
  const all = useAllAgain();
  const columns = useColumns(isOperator);
  const open = one('open');
  const tabs = isOperator && recipient === undefined ? statuses : (['everything', ...statuses] as const);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      {!isOperator && me && <Endpoints recipient={undefined} live={live.refetchInterval} />}
      {isOperator && (
        <div className="bar no-print">
          <PartnerFilter />
        </div>
      )}
      {isOperator && recipient !== undefined ? (
        <Endpoints recipient={recipient} live={live.refetchInterval} />
      ) : (
        <Tabs
          activeKey={status ?? 'everything'}
          onChange={(next) => set({ status: isStatus(next) ? next : undefined, open: undefined })}
          items={tabs.map((key) => ({ key, label: t[key] }))}
        />
      )}
      {isOperator && status !== undefined && list.rows.length > 0 && (
        <div className="bar no-print">
          <Button onClick={() => all.ask(status)}>{t.replayAll}</Button>
        </div>
      )}
      <Listed
        list={list}
        label={t.title}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={<Nothing said={isOperator || status !== undefined ? t.nothing : t.nothingOwn} />}
      />
      {all.dialog}
      {open !== undefined && (
        <Suspense>
          <DeliveryDrawer id={open} live={live.refetchInterval} close={() => set({ open: undefined })} />
        </Suspense>
      )}
    </div>
  );
}
