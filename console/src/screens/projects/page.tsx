import { Button, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { ByTurn, useTurn } from '../../parts/by-turn.tsx';
import { Day } from '../../parts/day.tsx';
import { saidDay } from '../../parts/days.ts';
import { ChoiceFilter, OverdueFilter, TextFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { useLive } from '../../parts/live.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useMe } from '../../session/context.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { projectStatuses } from '../../words/statuses.ts';
import { useIsOwner, useProjects, useStageTitles, type ProjectRow } from './queries.ts';
import { projectsWords } from './words.ts';

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
  const stages = useStageTitles();
  return (
    <>
      <TextFilter label={t.search} />
      <ChoiceFilter
        name="region"
        every={t.allRegions}
        width="10rem"
        options={Object.keys(regionNames).map((value) => ({ value, label: name(regionNames, value) }))}
      />
      <ChoiceFilter
        name="stage"
        every={t.allStages}
        width="12rem"
        options={[...stages].map(([value, title]) => ({ value, label: inLanguage(title, language) }))}
      />
      <OverdueFilter label={t.overdueOnly} />
    </>
  );
};

/** Projects by the time that is left to the stage that runs; each leads to its page. */
export default function Projects() {
  const t = useWords(projectsWords);
  const { one } = useFilters();
  const navigate = useNavigate();
  const live = useLive();
  const columns = useColumns();
  const isOwner = useIsOwner();
  const isOperator = useMe()?.role === 'operator';
  // An operator has no turn of its own in a project: what goes on waits for others.
  const tab = useTurn(isOperator ? 'waiting' : 'mine');
  const overdue = one('overdue') === 'true' ? 'true' : undefined;
  const asked = { tab, region: one('region'), stage: one('stage'), overdue, text: one('text') } as const;
  const list = useProjects(asked, live.refetchInterval);
  return (
    <ByTurn
      t={t}
      turn={tab}
      live={live}
      list={list}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/projects/$id', params: { id } as never })}
      asks={['text', 'region', 'stage', 'overdue']}
      filters={<Filters />}
      begin={
        isOwner && (
          <Link to="/projects/new">
            <Button type="primary" tabIndex={-1}>
              {t.register}
            </Button>
          </Link>
        )
      }
      none={isOwner ? t.none : undefined}
    />
  );
}
