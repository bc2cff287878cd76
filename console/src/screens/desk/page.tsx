import { lazy, Suspense } from 'react';
import { ByTurn, useTurn } from '../../parts/by-turn.tsx';
import { Day } from '../../parts/day.tsx';
import { DaysLeft } from '../../parts/days-left.tsx';
import { ChoiceFilter, OverdueFilter, TextFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { bindingOf } from '../../parts/light.ts';
import { useLive } from '../../parts/live.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { limitNames, orderKindNames } from '../../words/names.ts';
import { orderStatuses } from '../../words/statuses.ts';
import { placeOf, titleOf } from './matter.ts';
import { useOrders, type Order } from './orders.ts';
import { deskWords } from './words.ts';

/** With its forms: loaded when the first is opened. */
const OrderDrawer = lazy(() => import('./order-drawer.tsx'));

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
  return (
    <>
      <TextFilter label={t.search} />
      <ChoiceFilter
        name="kind"
        every={t.allKinds}
        width="9rem"
        options={Object.keys(orderKindNames).map((value) => ({ value, label: name(orderKindNames, value) }))}
      />
      <OverdueFilter label={t.overdueOnly} />
    </>
  );
};

/** The desk: orders by the time that is left, each opened beside the list. */
export default function Desk() {
  const t = useWords(deskWords);
  const { one, set } = useFilters();
  const live = useLive();
  const columns = useColumns();
  const tab = useTurn('mine');
  const open = one('open');
  const list = useOrders(live.refetchInterval);
  return (
    <>
      <ByTurn
        t={t}
        turn={tab}
        live={live}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        asks={['text', 'kind', 'overdue']}
        filters={<Filters />}
      />
      {open !== undefined && (
        <Suspense>
          <OrderDrawer id={open} live={live.refetchInterval} close={() => set({ open: undefined })} />
        </Suspense>
      )}
    </>
  );
}
