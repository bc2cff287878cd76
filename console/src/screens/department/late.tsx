import { Day, Money } from '../../parts/day.tsx';
import { Light } from '../../parts/days-left.tsx';
import { useFilters } from '../../parts/filters.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Nothing } from '../../parts/states.tsx';
import { useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { EntitlementDrawer } from './entitlement-drawer.tsx';
import { useEntitlement, useLatePayments, type Late } from './queries.ts';
import { departmentWords } from './words.ts';
import './department.css';

/** The queue names an entitlement by its number: what it is called and what is left stands in the whole. */
const Policy = ({ id }: { id: string }) => {
  const { data } = useEntitlement(id);
  return (
    <>
      <strong>{data?.policy.name ?? id}</strong>
      {data && <div className="soft">{data.uscc ?? data.county ?? data.citizen}</div>}
    </>
  );
};

const Left = ({ id }: { id: string }) => {
  const { data } = useEntitlement(id);
  return data ? <Money fen={data.fen - data.paid} /> : '…';
};

const Time = ({ light, lastDay, daysLeft, daysOver }: Late) => {
  const t = useWords(departmentWords);
  return (
    <span className="days-left">
      <Light colour={light} />
      <span className={`days-left-count light-word-${light}`}>
        {daysOver === undefined ? t.near(daysLeft ?? 0) : t.over(daysOver)}
      </span>
      <span className="days-left-day">
        <Day of={lastDay} />
      </span>
    </span>
  );
};

const useColumns = () => {
  const t = useWords(departmentWords);
  const isOperator = useMe()?.role === 'operator';
  return [
    { key: 'policy', title: t.policy, render: (_: unknown, one: Late) => <Policy id={one.subject.id} /> },
    // A department has only its own.
    ...(isOperator
      ? [{ key: 'owed', title: t.owed, width: 200, render: (_: unknown, one: Late) => one.department }]
      : []),
    {
      key: 'left',
      title: t.left,
      width: 150,
      align: 'right' as const,
      render: (_: unknown, one: Late) => <Left id={one.subject.id} />,
    },
    {
      key: 'time',
      title: t.time,
      width: 220,
      className: 'after-number',
      render: (_: unknown, one: Late) => <Time {...one} />,
    },
    {
      key: 'stated',
      title: t.stated,
      width: 120,
      render: (_: unknown, { stated, light }: Late) =>
        stated === true ? t.isStated : light === 'red' ? <strong>{t.notStated}</strong> : '',
    },
  ];
};

/** Payments that are late or nearly so, the oldest first; each opened beside the list. */
export const LatePayments = () => {
  const t = useWords(departmentWords);
  const { one, set } = useFilters();
  const live = useLive();
  const columns = useColumns();
  const list = useLatePayments(live.refetchInterval);
  const open = one('open');
  return (
    <>
      <div className="bar" style={{ justifyContent: 'flex-end' }}>
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <Listed
        list={list}
        label={t.late}
        columns={columns}
        keyOf={({ subject }) => subject.id}
        nothing={<Nothing said={t.nothingLate} />}
      />
      {open !== undefined && <EntitlementDrawer id={open} close={() => set({ open: undefined })} />}
    </>
  );
};
