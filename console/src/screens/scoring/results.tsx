import { Button } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { useReason } from '../../parts/reason.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { RoundProps } from './queries.ts';
import { scoringWords } from './words.ts';

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** What was published: ranks, points and reasons; whoever may object does so here. */
export const Results = ({ one, again }: RoundProps) => {
  const t = useWords(scoringWords);
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  if (one.results.length === 0) return null;
  const object = (application: string) =>
    reason.ask({
      title: t.object,
      consequence: t.objectLead,
      doIt: t.object,
      run: (said) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/scoring-rounds/{id}/objections', {
                params: { path: { id: one.id } },
                body: { application, reason: said },
              }),
            ),
          look: again,
          say: () => t.objected,
        }),
    });
  return (
    <section className="part">
      <h2>{t.results}</h2>
      <ol className="cards">
        {one.results.map(({ application, uscc, rank, total, passed, scores }) => (
          <li key={application} className="card">
            <div className="card-head">
              <strong>
                {t.rank(rank)} {uscc}
              </strong>
              <span className="number">
                {t.total(points(total))} · {passed ? t.passed : t.below}
              </span>
            </div>
            <ul>
              {scores.map(({ reviewer, total: own, reason: why, counted }) => (
                <li key={reviewer}>
                  {t.reviewer(reviewer)}
                  <span className="number">{t.total(points(own))}</span>
                  {!counted && <span className="soft">{t.notCounted}</span>} {why}
                </li>
              ))}
            </ul>
            {one.allowed.includes('objections') && (
              <Button className="no-print" onClick={() => object(application)}>
                {t.object}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {reason.dialog}
    </section>
  );
};
