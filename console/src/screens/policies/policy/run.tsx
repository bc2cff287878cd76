import { Progress } from 'antd';
import { saidMoment } from '../../../parts/days.ts';
import { Failed } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { runStates } from '../names.ts';
import { useMatchingRun } from '../queries.ts';
import { policiesWords } from '../words.ts';

/** How far the enterprises have been matched with a version, and what came of it. */
export const MatchingRun = ({ id }: { id: string }) => {
  const t = useWords(policiesWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useMatchingRun(id);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const { state, segments, segmentsMatched, records, granted, expectedAt } = data;
  return (
    <section className="sheet matching-run" aria-label={t.run} role="status">
      <div className="bar">
        <strong>{t.run}</strong>
        <StatusTag statuses={runStates} status={state} />
        <span>{t.runSaid(records.toLocaleString('zh-CN'), granted.toLocaleString('zh-CN'))}</span>
        {expectedAt !== undefined && state !== 'done' && (
          <span className="soft">{t.expected(saidMoment(expectedAt, language))}</span>
        )}
      </div>
      {segments !== undefined && state !== 'done' && (
        <>
          <Progress percent={Math.round((segmentsMatched / Math.max(1, segments)) * 100)} size="small" />
          <span className="soft">{t.segments(segmentsMatched, segments)}</span>
        </>
      )}
    </section>
  );
};
