import { useMemo, type CSSProperties } from 'react';
import { DaysLeft } from '../../../parts/days-left.tsx';
import { dayOf, saidDay } from '../../../parts/days.ts';
import { useNow } from '../../../parts/now.ts';
import { Loading } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import { orderStatuses, stageStatuses, stepStatuses } from '../../../words/statuses.ts';
import type { Project, Stage, Step } from '../queries.ts';
import { scaleOf, stageSpan, stepSpan, type Scale, type Span } from './scale.ts';
import { useMissing } from './missing.ts';
import { projectWords } from './words.ts';
import './time-line.css';

const between = (scale: Scale, from: number, to: number): CSSProperties => ({
  insetInlineStart: `${scale.at(from)}%`,
  width: `${Math.max(0.6, scale.at(to) - scale.at(from))}%`,
});

interface BarProps {
  readonly scale: Scale;
  readonly span: Span | undefined;
  readonly now: number;
  readonly kind: 'stage' | 'step';
  readonly isOver: boolean;
}

/** What a row says in words beside it, drawn: nothing here is said by the drawing alone. */
const Bar = ({ scale, span, now, kind, isOver }: BarProps) => (
  <span className={`track track-${kind} ${span ? '' : 'track-none'}`} aria-hidden="true">
    {span && (
      <>
        {span.to !== undefined && <i className="track-planned" style={between(scale, span.from, span.to)} />}
        <i className={isOver ? 'track-over' : 'track-done'} style={between(scale, span.from, span.done)} />
        {span.lateFrom !== undefined && (
          <i className="track-late" style={between(scale, span.lateFrom, span.done)} />
        )}
      </>
    )}
    <i className="track-now" style={{ insetInlineStart: `${scale.at(now)}%` }} />
  </span>
);

const StepDay = ({ step, stage }: { step: Step; stage: Stage }) => {
  const t = useWords(projectWords);
  const missingOf = useMissing();
  const { language } = useLanguage();
  const { status, endedAt, order, missing, waits, after } = step;
  if (endedAt !== undefined && status !== 'waiting') return <>{saidDay(dayOf(endedAt), language)}</>;
  if (status === 'open') {
    const lastDay = order?.next?.lastDay;
    return lastDay ? <>{t.by(saidDay(lastDay, language))}</> : null;
  }
  if (waits !== undefined) return <>{t.waitsRegistration(waits.name)}</>;
  if (missing.length > 0) return <>{missingOf(step)}</>;
  const before = stage.steps.filter(({ id, status: its }) => after.includes(id) && its !== 'passed');
  return before.length > 0 ? (
    <>{t.afterSteps(before.map(({ title }) => inLanguage(title, language)).join('、'))}</>
  ) : null;
};

const StepRow = ({
  step,
  stage,
  scale,
  now,
  binds,
}: {
  step: Step;
  stage: Stage;
  scale: Scale;
  now: number;
  binds: boolean;
}) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const { title, department, status, round, order } = step;
  const isHeld = order?.hold !== undefined;
  const isLate = (order?.next?.overdue ?? 0) > 0;
  return (
    <li className={binds ? 'line line-binds' : 'line'}>
      <span className="line-name">
        {inLanguage(title, language)}
        {binds && <strong className="line-mark">{t.bindsMark}</strong>}
        <span className="soft line-whose">
          {department}
          {round > 1 && ` · ${t.round(round)}`}
        </span>
      </span>
      <Bar
        scale={scale}
        span={stepSpan(step, now)}
        now={now}
        kind="step"
        isOver={status === 'passed' || status === 'failed'}
      />
      <span className="line-how">
        {isHeld ? (
          <StatusTag statuses={orderStatuses} status={order.status} />
        ) : (
          <StatusTag statuses={stepStatuses} status={status} />
        )}
        <span className={isLate ? 'light-word-red' : 'soft'}>
          <StepDay step={step} stage={stage} />
        </span>
      </span>
    </li>
  );
};

const StageRows = ({
  stage,
  scale,
  now,
  bindingStep,
}: {
  stage: Stage;
  scale: Scale;
  now: number;
  bindingStep: string | undefined;
}) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const { title, status, deadline } = stage;
  return (
    <li className="stage">
      <div className="line line-stage">
        <h3 className="line-name">{inLanguage(title, language)}</h3>
        <Bar
          scale={scale}
          span={stageSpan(stage, now)}
          now={now}
          kind="stage"
          isOver={status !== 'running'}
        />
        <span className="line-how">
          {status === 'running' ? (
            <span className="stage-limit">
              <span className="soft">{t.promised}</span> <DaysLeft limit={deadline.promised} />
            </span>
          ) : (
            <StatusTag statuses={stageStatuses} status={status} />
          )}
        </span>
      </div>
      <ol>
        {stage.steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            stage={stage}
            scale={scale}
            now={now}
            binds={step.id === bindingStep}
          />
        ))}
      </ol>
    </li>
  );
};

const Axis = ({ scale, now }: { scale: Scale; now: number }) => {
  const t = useWords(projectWords);
  const at = scale.at(now);
  return (
    <div className="line axis" aria-hidden="true">
      <span className="line-name" />
      <span className="track">
        {scale.ticks.map((tick) => {
          const where = scale.at(tick);
          const day = dayOf(new Date(tick).toISOString());
          // Today is written where it is: what would stand beneath it gives way.
          return (
            Math.abs(where - at) > 7 &&
            where < 96 && (
              <i key={tick} className="axis-day" style={{ insetInlineStart: `${where}%` }}>
                {`${Number(day.slice(5, 7))}/${Number(day.slice(8))}`}
              </i>
            )
          );
        })}
        <i className="axis-day axis-today" style={{ insetInlineStart: `${at}%` }}>
          {t.today}
        </i>
      </span>
      <span className="line-how" />
    </div>
  );
};

/** The stages that have begun, each with its steps: since when, until when, where it stands; the one that binds stands out. */
const Lines = ({ project, now }: { project: Project; now: number }) => {
  const scale = useMemo(() => scaleOf(project, now), [project, now]);
  const { stages, bottleneck } = project;
  return (
    <div className="sheet time-line">
      <Axis scale={scale} now={now} />
      <ol>
        {stages.map((stage) => (
          <StageRows
            key={stage.id}
            stage={stage}
            scale={scale}
            now={now}
            bindingStep={bottleneck?.stage === stage.id ? bottleneck.step : undefined}
          />
        ))}
      </ol>
    </div>
  );
};

export const TimeLine = ({ project }: { project: Project }) => {
  const t = useWords(projectWords);
  const now = useNow();
  return (
    <section className="part">
      <h2>{t.timeLine}</h2>
      {now === undefined ? <Loading /> : <Lines project={project} now={now} />}
    </section>
  );
};
