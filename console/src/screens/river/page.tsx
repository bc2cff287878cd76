import { Button, type TableColumnsType } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { ByTurn, useTurn } from '../../parts/by-turn.tsx';
import { Day } from '../../parts/day.tsx';
import { ChoiceFilter, OverdueFilter, TextFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { useLive } from '../../parts/live.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { riverStatuses } from '../../words/statuses.ts';
import { useIsApplicant, useRiverCases, useRuleNames, type RiverRow } from './queries.ts';
import { riverWords } from './words.ts';

const useColumns = (): TableColumnsType<RiverRow> => {
  const t = useWords(riverWords);
  const name = useNames();
  const ruleName = useRuleNames();
  return [
    {
      key: 'activity',
      title: t.activity,
      render: (_, { activity, region, id }) => (
        <>
          <strong>{ruleName.activity(activity)}</strong>
          <div className="soft">
            {name(regionNames, region)} · {id}
          </div>
        </>
      ),
    },
    {
      key: 'level',
      title: t.level,
      responsive: ['md'],
      width: 150,
      render: (_, { level }) => level !== undefined && ruleName.level(level),
    },
    {
      key: 'status',
      title: t.status,
      width: 170,
      render: (_, { status, breachedAt, endedAt }) => (
        <>
          <StatusTag statuses={riverStatuses} status={status} />
          {breachedAt !== undefined && endedAt === undefined && (
            <div className="light-word-red">{t.late}</div>
          )}
        </>
      ),
    },
    {
      key: 'silent',
      title: t.silent,
      responsive: ['md'],
      width: 200,
      render: (_, { silentDepartments }) => (
        <span className="light-word-red">{silentDepartments.join('、')}</span>
      ),
    },
    {
      key: 'submitted',
      title: t.submitted,
      responsive: ['md'],
      width: 130,
      render: (_, { submittedAt }) => <Day of={submittedAt} />,
    },
  ];
};

const Filters = () => {
  const t = useWords(riverWords);
  const name = useNames();
  return (
    <>
      <TextFilter label={t.search} />
      <ChoiceFilter
        name="region"
        every={t.allRegions}
        width="10rem"
        options={Object.keys(regionNames).map((value) => ({ value, label: name(regionNames, value) }))}
      />
      <OverdueFilter label={t.overdueOnly} />
    </>
  );
};

/** Cases at the window, the least time first; each leads to its page. */
export default function River() {
  const t = useWords(riverWords);
  const { one } = useFilters();
  const navigate = useNavigate();
  const live = useLive();
  const columns = useColumns();
  const isApplicant = useIsApplicant();
  const tab = useTurn(isApplicant ? 'waiting' : 'mine');
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  const asked = { tab, region: one('region'), overdue, text: one('text') } as const;
  const list = useRiverCases(asked, live.refetchInterval);
  return (
    <ByTurn
      t={t}
      turn={tab}
      live={live}
      list={list}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/river/$id', params: { id } as never })}
      asks={['text', 'region', 'overdue']}
      filters={<Filters />}
      begin={
        isApplicant && (
          <Link to="/river/new">
            <Button type="primary" tabIndex={-1}>
              {t.apply}
            </Button>
          </Link>
        )
      }
      none={isApplicant ? t.none : undefined}
    />
  );
}
