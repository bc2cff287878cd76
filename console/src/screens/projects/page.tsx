import { Button, Checkbox, Input, Select, Tabs, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { Day } from '../../parts/day.tsx';
import { saidDay } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { saidCounted } from '../../parts/list.ts';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Rows } from '../../parts/rows.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useMe } from '../../session/context.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { projectStatuses } from '../../words/statuses.ts';
import { tabs, useIsOwner, useProjects, useStageTitles, type ProjectRow, type Tab } from './queries.ts';
import { projectsWords } from './words.ts';

const isTab = (name: string | undefined): name is Tab => tabs.some((tab) => tab === name);

const useStageName = () => {
  const titles = useStageTitles();
  const { language } = useLanguage();
  return (id: string): string => {
    const title = titles.get(id);
    return title === undefined ? id : inLanguage(title, language);
  };
};

const Due = ({ row: { overdueSince, lastDay } }: { row: ProjectRow }) => {
  const t = useWords(projectsWords);
  const { language } = useLanguage();
  return (
    <>
      {lastDay !== null && <Day of={lastDay} />}
      {overdueSince !== undefined && (
        <div className="light-word-red">{t.overdueSince(saidDay(overdueSince.slice(0, 10), language))}</div>
      )}
    </>
  );
};

const useColumns = (): TableColumnsType<ProjectRow> => {
  const t = useWords(projectsWords);
  const name = useNames();
  const stageName = useStageName();
  return [
    {
      key: 'project',
      title: t.project,
      render: (_, { name: called, code, region, key }) => (
        <>
          <strong>{called}</strong> {key && <Tag>{t.key}</Tag>}
          <div className="soft">
            {name(regionNames, region)} · {code}
          </div>
        </>
      ),
    },
    {
      key: 'stage',
      title: t.stage,
      responsive: ['md'],
      width: 170,
      render: (_, { stage }) => stage !== undefined && stageName(stage),
    },
    { key: 'time', title: t.time, width: 170, render: (_, row) => <Due row={row} /> },
    {
      key: 'status',
      title: t.status,
      width: 120,
      render: (_, { status }) => <StatusTag statuses={projectStatuses} status={status} />,
    },
    {
      key: 'registered',
      title: t.registered,
      responsive: ['md'],
      width: 130,
      render: (_, { registeredAt }) => <Day of={registeredAt} />,
    },
  ];
};

const Filters = () => {
  const t = useWords(projectsWords);
  const name = useNames();
  const { language } = useLanguage();
  const { one, set } = useFilters();
  const stages = useStageTitles();
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
      <Select
        aria-label={t.allStages}
        value={one('stage') ?? ''}
        onChange={(stage) => set({ stage: stage || undefined })}
        style={{ width: '12rem' }}
        options={[
          { value: '', label: t.allStages },
          ...[...stages].map(([id, title]) => ({ value: id, label: inLanguage(title, language) })),
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

const nothingAsked = { text: undefined, region: undefined, stage: undefined, overdue: undefined };

/** Projects by the time that is left to the stage that runs; each leads to its page. */
export default function Projects() {
  const t = useWords(projectsWords);
  const { one, set } = useFilters();
  const navigate = useNavigate();
  const live = useLive();
  const columns = useColumns();
  const isOwner = useIsOwner();
  const isOperator = useMe()?.role === 'operator';
  const said = one('tab');
  // An operator has no turn of its own in a project: what goes on waits for others.
  const tab = isTab(said) ? said : isOperator ? 'waiting' : 'mine';
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  const asked = { tab, region: one('region'), stage: one('stage'), overdue, text: one('text') } as const;
  const isFiltered = Object.keys(nothingAsked).some((filter) => one(filter) !== undefined);
  const list = useProjects(asked, live.refetchInterval);
  const isEmpty = list.counts !== undefined && list.counts.open + list.counts.ended === 0;
  const register = (
    <Link to="/projects/new">
      <Button type="primary" tabIndex={-1}>
        {t.register}
      </Button>
    </Link>
  );
  const nothing = isFiltered ? (
    <Nothing said={t.nothing}>
      <Button onClick={() => set(nothingAsked)}>{t.clear}</Button>
    </Nothing>
  ) : (
    <Nothing said={isEmpty && isOwner ? t.none : tab === 'mine' ? t.noneMine : t.nothing} />
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        {isOwner && register}
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
          onOpen={({ id }) => void navigate({ to: '/projects/$id', params: { id } as never })}
          nothing={nothing}
          more={list.more}
        />
      )}
    </div>
  );
}
