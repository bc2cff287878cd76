import { Money } from '../../parts/day.tsx';
import { ChoiceFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Nothing } from '../../parts/states.tsx';
import { StatusTag, useStatusNames } from '../../parts/status-tag.tsx';
import { useWords } from '../../words/language.tsx';
import { entitlementStatuses } from '../../words/statuses.ts';
import { actWords } from './act-words.ts';
import { EntitlementDrawer } from './entitlement-drawer.tsx';
import { useEntitlements, type EntitlementRow } from './queries.ts';
import { departmentWords } from './words.ts';

/** Where a department acts: objections, evaluations, recoveries. */
const acted = [
  'in-publication',
  'in-scoring',
  'in-review',
  'in-payment',
  'paid',
  'received',
  'recovering',
] as const;

const useColumns = () => {
  const t = useWords(departmentWords);
  return [
    {
      key: 'policy',
      title: t.policy,
      render: (_: unknown, { policy, id }: EntitlementRow) => (
        <>
          <strong>{policy.name}</strong>
          <div className="soft">{id}</div>
        </>
      ),
    },
    {
      key: 'enterprise',
      title: t.beneficiary,
      width: 200,
      render: (_: unknown, { uscc, county }: EntitlementRow) => uscc ?? county,
    },
    {
      key: 'granted',
      title: t.granted,
      width: 150,
      align: 'right' as const,
      render: (_: unknown, { fen }: EntitlementRow) => <Money fen={fen} />,
    },
    {
      key: 'status',
      title: t.status,
      width: 190,
      className: 'after-number',
      render: (_: unknown, { status }: EntitlementRow) => (
        <StatusTag statuses={entitlementStatuses} status={status} />
      ),
    },
  ];
};

/** Every benefit that the department answers for, opened beside the list. */
export const AllBenefits = () => {
  const t = useWords(actWords);
  const statusName = useStatusNames();
  const { one, set } = useFilters();
  const live = useLive();
  const columns = useColumns();
  const list = useEntitlements(one('status'), live.refetchInterval);
  const open = one('open');
  return (
    <>
      <div className="bar no-print">
        <ChoiceFilter
          name="status"
          every={t.every}
          width="13rem"
          options={acted.map((value) => ({ value, label: statusName(entitlementStatuses, value) }))}
        />
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <Listed
        list={list}
        label={t.all}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={<Nothing said={t.nothing} />}
      />
      {open !== undefined && <EntitlementDrawer id={open} close={() => set({ open: undefined })} />}
    </>
  );
};
