import { Button, Checkbox, Input, Select, Tabs, type TableColumnsType } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { Day } from '../../parts/day.tsx';
import { useFilters } from '../../parts/filters.ts';
import { saidCounted } from '../../parts/list.ts';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Rows } from '../../parts/rows.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { riverStatuses } from '../../words/statuses.ts';
import { tabs, useIsApplicant, useRiverCases, useRuleNames, type RiverRow, type Tab } from './queries.ts';
import { riverWords } from './words.ts';

const isTab = (name: string | undefined): name is Tab => tabs.some((tab) => tab === name);

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
        aria-label={t.allRegions}
        value={one('region') ?? ''}
        onChange={(region) => set({ region: region || undefined })}
        style={{ width: '10rem' }}
        options={[
          { value: '', label: t.allRegions },
          ...Object.keys(regionNames).map((code) => ({ value: code, label: name(regionNames, code) })),
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

const nothingAsked = { text: undefined, region: undefined, overdue: undefined };

/** Cases at the window, the least time first; each leads to its page. */
export default function River() {
  const t = useWords(riverWords);
  const { one, set } = useFilters();
  const navigate = useNavigate();
  const live = useLive();
  const columns = useColumns();
  const isApplicant = useIsApplicant();
  const said = one('tab');
  const tab = isTab(said) ? said : isApplicant ? 'waiting' : 'mine';
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  const list = useRiverCases(
    { tab, region: one('region'), overdue, text: one('text') },
    live.refetchInterval,
  );
  const isFiltered = Object.keys(nothingAsked).some((filter) => one(filter) !== undefined);
  const isEmpty = list.counts !== undefined && list.counts.open + list.counts.ended === 0;
  const nothing = isFiltered ? (
    <Nothing said={t.nothing}>
      <Button onClick={() => set(nothingAsked)}>{t.clear}</Button>
    </Nothing>
  ) : (
    <Nothing said={isEmpty && isApplicant ? t.none : tab === 'mine' ? t.noneMine : t.nothing} />
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        {isApplicant && (
          <Link to="/river/new">
            <Button type="primary" tabIndex={-1}>
              {t.apply}
            </Button>
          </Link>
        )}
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <Tabs
        activeKey={tab}
        onChange={(next) => set({ tab: next })}
        items={tabs.map((key) => ({ key, label: `${t[key]} ${saidCounted(list.counts, key)}` }))}
      />
      <Filters />
      {list.error !== null && <Failed error={list.error} again={list.refresh} />}
      {list.isPending ? (
        <Loading />
      ) : (
        <Rows
          label={t.title}
          rows={list.rows}
          columns={columns}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/river/$id', params: { id } as never })}
          nothing={nothing}
          more={list.more}
        />
      )}
    </div>
  );
}
