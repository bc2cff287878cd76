import { useState } from 'react';
import { Alert, Button, Space } from 'antd';
import { Link, useParams } from '@tanstack/react-router';
import { Moment } from '../../../parts/day.tsx';
import { saidMoment } from '../../../parts/days.ts';
import { Facts } from '../../../parts/facts.tsx';
import { LiveControls, useLive } from '../../../parts/live.tsx';
import { Failed, Loading } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { machineNames, subjectKindNames } from '../../../words/names.ts';
import { executionStatuses } from '../../../words/statuses.ts';
import { CaseDrawer, isShown } from './case-drawer.tsx';
import { Graph } from './graph.tsx';
import { useEvents, useExecution, useGraph, useMeaning, type Execution } from './queries.ts';
import { stateNames } from './state-names.ts';
import { Steer } from './steer.tsx';
import { Events } from './timeline.tsx';
import { executionWords } from './words.ts';
import './execution.css';

/** Why it failed, first for a layman, then as the machine says it. */
const Failure = ({ execution }: { execution: Execution }) => {
  const t = useWords(executionWords);
  const name = useNames();
  const { language } = useLanguage();
  const meaning = useMeaning(execution);
  const { failure } = execution;
  if (failure === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="execution-failure"
      title={meaning === undefined ? t.failure : inLanguage(meaning, language)}
      description={
        <Facts
          of={[
            [t.inState, failure.state && name(stateNames, failure.state)],
            [t.error, failure.error],
            [t.cause, failure.cause],
          ]}
        />
      }
    />
  );
};

const About = ({ execution, openCase }: { execution: Execution; openCase: () => void }) => {
  const t = useWords(executionWords);
  const name = useNames();
  const { language } = useLanguage();
  const { machine, subject, startedAt, endedAt, redrives, waitingIn } = execution;
  const moment = (of: string) => saidMoment(of, language);
  return (
    <Facts
      of={[
        [t.machine, name(machineNames, machine)],
        [
          t.case,
          subject && isShown(subject) ? (
            <Button key="case" type="link" className="case-link" onClick={openCase}>
              {name(subjectKindNames, subject.kind)} {subject.id}
            </Button>
          ) : (
            subject && `${name(subjectKindNames, subject.kind)} ${subject.id}`
          ),
        ],
        [t.started, <Moment key="started" of={startedAt} />],
        [t.ended, endedAt && <Moment key="ended" of={endedAt} />],
        [t.redrives, redrives > 0 ? redrives : undefined],
        [
          t.waiting,
          waitingIn
            .map(
              ({ state, since, until }) =>
                `${name(stateNames, state)} ${t.since(moment(since))}${until === undefined ? '' : t.until(moment(until))}`,
            )
            .join('；'),
        ],
      ]}
    />
  );
};

/** What it began with and came to: references and codes, as the definition has them. */
const Data = ({ execution: { input, output } }: { execution: Execution }) => {
  const t = useWords(executionWords);
  return (
    <>
      {[[t.input, input] as const, [t.output, output] as const].map(
        ([said, value]) =>
          value !== undefined && (
            <section key={said} className="part">
              <h2>{said}</h2>
              <pre className="sheet execution-data" tabIndex={0}>
                {JSON.stringify(value, undefined, 2)}
              </pre>
            </section>
          ),
      )}
    </>
  );
};

/** One execution: how it stands, where in its definition, and what happened. */
export default function ExecutionPage() {
  const t = useWords(executionWords);
  const name = useNames();
  const { id = '' } = useParams({ strict: false });
  const live = useLive();
  const [isCaseShown, showCase] = useState(false);
  const execution = useExecution(id, live.refetchInterval);
  const graph = useGraph(id, live.refetchInterval);
  const events = useEvents(id, live.refetchInterval);
  const refresh = () => {
    void execution.refetch();
    void graph.refetch();
    void events.refetch();
  };
  const one = execution.data;
  return (
    <div className="page">
      {one?.subject && isCaseShown && <CaseDrawer subject={one.subject} close={() => showCase(false)} />}
      <Link to="/executions">{t.back}</Link>
      {execution.error !== null && <Failed error={execution.error} again={refresh} />}
      {one === undefined ? (
        execution.error === null && <Loading />
      ) : (
        <>
          <div className="page-head">
            <h1>{name(machineNames, one.machine)}</h1>
            <StatusTag statuses={executionStatuses} status={one.status} />
            <Space style={{ marginInlineStart: 'auto' }}>
              <LiveControls live={live} at={execution.dataUpdatedAt} refresh={refresh} />
              <Steer execution={one} />
            </Space>
          </div>
          <div className="soft event-said">{one.id}</div>
          <Failure execution={one} />
          <div className="execution-parts">
            <section className="part">
              <h2>{t.graph}</h2>
              {graph.data ? (
                <Graph graph={graph.data} />
              ) : graph.error !== null ? (
                <Failed error={graph.error} again={refresh} />
              ) : (
                <Loading />
              )}
            </section>
            <div>
              <section className="part">
                <About execution={one} openCase={() => showCase(true)} />
              </section>
              <Data execution={one} />
              <section className="part">
                <h2>{t.timeline}</h2>
                {events.data ? (
                  <Events events={events.data.items} />
                ) : events.error !== null ? (
                  <Failed error={events.error} again={refresh} />
                ) : (
                  <Loading />
                )}
              </section>
            </div>
          </div>
        </>
      )}
    </div>
  );
}
