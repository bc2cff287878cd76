import { Button, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Moment } from '../../parts/day.tsx';
import { useReason } from '../../parts/reason.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeProps } from './queries.ts';
import { actWords } from './act-words.ts';

/** 公示: what was said against a benefit, and what its department decides. */
export const ObjectionDecisions = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  const { objections = [] } = one;
  if (objections.length === 0) return null;
  const decide = (objection: string, upheld: boolean) =>
    reason.ask({
      title: upheld ? t.uphold : t.reject,
      consequence: upheld ? t.upholdLead : t.rejectLead,
      doIt: upheld ? t.uphold : t.reject,
      run: (said) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/entitlements/{id}/objection-decisions', {
                params: { path: { id: one.id } },
                body: { objection, upheld, reason: said },
              }),
            ),
          look: again,
          say: () => t.decided,
        }),
    });
  return (
    <section className="part">
      <h2>{t.objections}</h2>
      <ul className="providers">
        {objections.map(({ id, at, reason: why, decision }) => (
          <li key={id} className="card">
            <div className="soft">
              <Moment of={at} />
            </div>
            <p>{why}</p>
            {decision ? (
              <p>
                <strong>{decision.upheld ? t.upheld : t.notUpheld}</strong> {decision.reason}
              </p>
            ) : (
              one.allowed.includes('objection-decisions') && (
                <Space wrap className="no-print">
                  <Button onClick={() => decide(id, true)}>{t.uphold}</Button>
                  <Button onClick={() => decide(id, false)}>{t.reject}</Button>
                </Space>
              )
            )}
          </li>
        ))}
      </ul>
      {reason.dialog}
    </section>
  );
};
