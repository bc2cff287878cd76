import type { TableColumnsType } from 'antd';
import { saidDay } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useRounds, type Summary } from './queries.ts';
import { RoundDrawer } from './round-drawer.tsx';
import { roundStatuses, scoringWords } from './words.ts';
import '../../parts/card.css';

const useColumns = (): TableColumnsType<Summary> => {
  const t = useWords(scoringWords);
  const { language } = useLanguage();
  return [
    {
      key: 'policy',
      title: t.policy,
      render: (_, { policy, id }) => (
        <>
          <strong>{policy.name}</strong>
          <div className="soft">{id}</div>
        </>
      ),
    },
    {
      key: 'status',
      title: t.status,
      width: 160,
      render: (_, { status }) => <StatusTag statuses={roundStatuses} status={status} />,
    },
    {
      key: 'window',
      title: t.window,
      width: 240,
      render: (_, { window: { from, to } }) => `${saidDay(from, language)} – ${saidDay(to, language)}`,
    },
    { key: 'department', title: t.department, width: 200, render: (_, { department }) => department },
    { key: 'reviewers', title: t.reviewers, width: 100, render: (_, { reviewers }) => t.people(reviewers) },
  ];
};

/** Rounds of scoring: whoever may act on one does so beside the list. */
export default function Scoring() {
  const t = useWords(scoringWords);
  const live = useLive();
  const list = useRounds(live.refetchInterval);
  const columns = useColumns();
  const { one, set } = useFilters();
  const open = one('open');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <p className="soft">{t.lead}</p>
      <Listed
        list={list}
        label={t.title}
        columns={columns}
        keyOf={({ id }) => id}
        nothing={<Nothing said={t.nothing} />}
      />
      {open !== undefined && <RoundDrawer id={open} close={() => set({ open: undefined })} />}
    </div>
  );
}
