import { useState } from 'react';
import { Button, Table, type TableColumnsType } from 'antd';
import { useWords } from '../../words/language.tsx';
import type { Round, RoundProps } from './queries.ts';
import { ScoreForm } from './score-form.tsx';
import { scoringWords } from './words.ts';

type Application = Round['applications'][number];

const numbers = (all: readonly number[]): string => all.join('、');

/** How far it is: the department sees whose scores are missing, a reviewer what it has to score. */
export const Applications = ({ one, again }: RoundProps) => {
  const t = useWords(scoringWords);
  const [scoring, setScoring] = useState<string>();
  // What was published says it all: who was scored, by how many.
  if (one.applications.length === 0 || one.results.length > 0) return null;
  const mayScore = one.allowed.includes('scores');
  const columns: TableColumnsType<Application> = [
    {
      key: 'application',
      title: t.application,
      // A long number breaks: the table is never wider than the drawer, nor than a telephone.
      render: (_, { application, uscc }) => (
        <div style={{ overflowWrap: 'anywhere' }}>
          <strong>{uscc}</strong>
          <div className="soft">{application}</div>
        </div>
      ),
    },
    ...(mayScore
      ? [
          {
            key: 'own',
            title: t.mine,
            width: 120,
            render: (_: unknown, { application, own }: Application) =>
              own?.conflict ? (
                t.declared
              ) : (
                <Button onClick={() => setScoring(application)}>
                  {own && own.asideAt === undefined ? t.scoreAgain : t.score}
                </Button>
              ),
          },
        ]
      : [
          {
            key: 'scores',
            title: t.scored,
            width: 56,
            render: (_: unknown, { scores }: Application) => scores,
          },
          {
            key: 'missing',
            title: t.missing,
            width: 96,
            render: (_: unknown, { missing, tooFew }: Application) =>
              tooFew ? <strong className="light-word-red">{t.tooFew}</strong> : numbers(missing),
          },
          {
            key: 'conflicts',
            title: t.conflicts,
            width: 56,
            render: (_: unknown, { conflicts }: Application) => numbers(conflicts),
          },
        ]),
  ];
  const found = one.applications.find(({ application }) => application === scoring);
  return (
    <section className="part">
      <h2>{t.applications}</h2>
      <Table<Application>
        size="small"
        pagination={false}
        tableLayout="fixed"
        rowKey="application"
        columns={columns}
        dataSource={[...one.applications]}
      />
      {found && (
        <ScoreForm
          key={found.application}
          one={one}
          application={found}
          again={again}
          close={() => setScoring(undefined)}
        />
      )}
    </section>
  );
};
