import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { useActing } from './acting.tsx';
import { Moment } from './day.tsx';
import { useReason } from './reason.tsx';

interface Objection {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly decision?: { readonly upheld: boolean; readonly reason: string } | undefined;
}

interface Props<T extends Objection, S> {
  readonly of: readonly T[];
  readonly mayDecide: boolean;
  readonly decide: (body: { objection: string; upheld: boolean; reason: string }) => Promise<unknown>;
  readonly again: () => Promise<S>;
  readonly words: Readonly<
    Record<
      'objections' | 'uphold' | 'upholdLead' | 'reject' | 'rejectLead' | 'decided' | 'upheld' | 'notUpheld',
      string
    >
  >;
  /** What it is about, where that is not the whole. */
  readonly about?: (one: T) => ReactNode;
}

/** What was said against something published, and what its department decides. */
export const Objections = <T extends Objection, S>({
  of,
  mayDecide,
  decide,
  again,
  words: t,
  about,
}: Props<T, S>) => {
  const { run } = useActing();
  const reason = useReason();
  if (of.length === 0) return null;
  const ask = (objection: string, upheld: boolean) =>
    reason.ask({
      title: upheld ? t.uphold : t.reject,
      consequence: upheld ? t.upholdLead : t.rejectLead,
      doIt: upheld ? t.uphold : t.reject,
      run: (said) =>
        run({
          act: () => decide({ objection, upheld, reason: said }),
          look: again,
          say: () => t.decided,
        }),
    });
  return (
    <section className="part">
      <h2>{t.objections}</h2>
      <ul className="providers">
        {of.map((one) => (
          <li key={one.id} className="card">
            <div className="soft">
              {about && <>{about(one)} · </>}
              <Moment of={one.at} />
            </div>
            <p>{one.reason}</p>
            {one.decision && (
              <p>
                <strong>{one.decision.upheld ? t.upheld : t.notUpheld}</strong> {one.decision.reason}
              </p>
            )}
            {!one.decision && mayDecide && (
              <Space wrap className="no-print">
                <Button onClick={() => ask(one.id, true)}>{t.uphold}</Button>
                <Button onClick={() => ask(one.id, false)}>{t.reject}</Button>
              </Space>
            )}
          </li>
        ))}
      </ul>
      {reason.dialog}
    </section>
  );
};
