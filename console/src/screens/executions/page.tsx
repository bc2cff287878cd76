import { Alert, Tabs, type TableColumnsType } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { Causes } from '../../parts/causes.tsx';
import { Moment } from '../../parts/day.tsx';
import { useFailedExecutions, type ExecutionSummary } from '../../parts/failed-executions.ts';
import { ChoiceFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { useWholeFilter, type Whole } from '../../parts/whole-filter.tsx';
import { Rows } from '../../parts/rows.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { machineNames, subjectKindNames } from '../../words/names.ts';
import { executionStatuses } from '../../words/statuses.ts';
import { useExecutions } from './list.ts';
import { executionsWords } from './words.ts';

const tabs = ['failed', 'running', 'every'] as const;
type Tab = (typeof tabs)[number];
const isTab = (name: string | undefined): name is Tab => tabs.some((tab) => tab === name);

const useColumns = (): TableColumnsType<ExecutionSummary> => {
  const t = useWords(executionsWords);
  const name = useNames();
  return [
    {
      key: 'execution',
      title: t.execution,
      render: (_, { machine, id }) => (
        <>
          <strong>{name(machineNames, machine)}</strong>
          <div className="soft" style={{ overflowWrap: 'anywhere' }}>
            {id}
          </div>
        </>
      ),
    },
    {
      key: 'status',
      title: t.status,
      width: 130,
      render: (_, { status, redrives }) => (
        <>
          <StatusTag statuses={executionStatuses} status={status} />
          {redrives > 0 && <div className="soft">{t.redrives(redrives)}</div>}
        </>
      ),
    },
    {
      key: 'case',
      title: t.case,
      width: 150,
      render: (_, { subject }) => subject && name(subjectKindNames, subject.kind),
    },
    {
      key: 'failure',
      title: t.failure,
      width: 260,
      render: (_, { failure }) =>
        failure && (
          <span style={{ overflowWrap: 'anywhere' }}>
            {[failure.state, failure.error].filter((one) => one !== undefined).join('：')}
          </span>
        ),
    },
    {
      key: 'started',
      title: t.started,
      width: 140,
      render: (_, { startedAt }) => <Moment of={startedAt} />,
    },
    {
      key: 'ended',
      title: t.ended,
      width: 140,
      render: (_, { endedAt }) => endedAt !== undefined && <Moment of={endedAt} />,
    },
  ];
};

const useOpen = () => {
  const navigate = useNavigate();
  return ({ id }: ExecutionSummary) => void navigate({ to: '/executions/$id', params: { id } as never });
};

const List = (
  props: Pick<Parameters<typeof Rows<ExecutionSummary>>[0], 'rows' | 'more'> & { nothing: string },
) => {
  const t = useWords(executionsWords);
  const columns = useColumns();
  const open = useOpen();
  return (
    <Rows
      label={t.title}
      rows={props.rows}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={open}
      nothing={<Nothing said={props.nothing} />}
      more={props.more}
    />
  );
};

/** Those that failed: by cause, with all of a cause redriven at once, then each. */
const FailedOnes = ({
  failed,
  ask,
}: {
  failed: ReturnType<typeof useFailedExecutions>;
  ask: (whole: Whole) => void;
}) => {
  const t = useWords(executionsWords);
  if (failed.error !== null) return <Failed error={failed.error} again={failed.refresh} />;
  if (failed.isPending) return <Loading />;
  if (failed.rows.length === 0) return <Nothing said={t.nothingFailed} />;
  return (
    <>
      <section className="part">
        <h2>{t.causes}</h2>
        <Causes causes={failed.causes} more={failed.more} ask={ask} />
      </section>
      <section className="part">
        <h2>{t.each}</h2>
        <List rows={failed.rows} more={undefined} nothing={t.nothingFailed} />
      </section>
    </>
  );
};

const Others = ({ list }: { list: ReturnType<typeof useExecutions> }) => {
  const t = useWords(executionsWords);
  const name = useNames();
  if (list.error !== null) return <Failed error={list.error} again={list.refresh} />;
  if (list.isPending) return <Loading />;
  return (
    <>
      {list.unread.length > 0 && (
        <Alert type="info" title={t.unread(list.unread.map((one) => name(machineNames, one)).join('、'))} />
      )}
      <List rows={list.rows} more={list.more} nothing={t.nothing} />
    </>
  );
};

/** Executions of all machines: what failed, what runs, everything. */
export default function Executions() {
  const t = useWords(executionsWords);
  const name = useNames();
  const { one, set } = useFilters();
  const live = useLive();
  const said = one('tab');
  const tab = isTab(said) ? said : 'failed';
  const machine = one('machine');
  const isFailed = tab === 'failed';
  const failed = useFailedExecutions(live.refetchInterval, machine, isFailed);
  const others = useExecutions(
    tab === 'running' ? 'RUNNING' : undefined,
    machine,
    isFailed ? false : live.refetchInterval,
    !isFailed,
  );
  const whole = useWholeFilter();
  const shown = isFailed ? failed : others;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={shown.at} refresh={shown.refresh} />
      </div>
      <Tabs
        activeKey={tab}
        onChange={(next) => set({ tab: next })}
        items={tabs.map((key) => ({ key, label: t[key] }))}
      />
      <div className="bar no-print">
        <ChoiceFilter
          name="machine"
          every={t.allMachines}
          width="14rem"
          options={Object.keys(machineNames).map((value) => ({ value, label: name(machineNames, value) }))}
        />
      </div>
      {isFailed ? <FailedOnes failed={failed} ask={whole.ask} /> : <Others list={others} />}
      {whole.dialog}
    </div>
  );
}
