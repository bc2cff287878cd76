import { Button, Space } from 'antd';
import { useWords } from '../words/language.tsx';
import { Moment } from './day.tsx';
import { useReason } from './reason.tsx';
import './card.css';

const words = {
  objections: ['公示期间的异议', 'Objections'],
  upheld: ['成立', 'Upheld'],
  reject: ['不成立', 'Do not uphold'],
  notUpheld: ['不成立', 'Not upheld'],
} as const satisfies Parameters<typeof useWords>[0];

interface Objection {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly decision?: { readonly upheld: boolean; readonly reason: string };
}

interface ObjectionsProps<One extends Objection> {
  readonly of: readonly One[];
  readonly mayDecide: boolean;
  /** Against what it is, where it may be against one of several. */
  readonly against?: (objection: One) => string;
  /** What upholding is called here, and what follows of either. */
  readonly said: { readonly uphold: string; readonly upholdLead: string; readonly rejectLead: string };
  readonly decide: (objection: string, upheld: boolean, reason: string) => Promise<boolean>;
}

/** What was said against something while it was published, and what its department decides, with a reason. */
export const Objections = <One extends Objection>({
  of,
  mayDecide,
  against,
  said,
  decide,
}: ObjectionsProps<One>) => {
  const t = useWords(words);
  const reason = useReason();
  if (of.length === 0) return null;
  const ask = (objection: string, upheld: boolean) => {
    const title = upheld ? said.uphold : t.reject;
    reason.ask({
      title,
      consequence: upheld ? said.upholdLead : said.rejectLead,
      doIt: title,
      run: (why) => decide(objection, upheld, why),
    });
  };
  return (
    <section className="part">
      <h2>{t.objections}</h2>
      <ul className="cards">
        {of.map((one) => (
          <li key={one.id} className="card">
            <div className="soft">
              {against && `${against(one)} · `}
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
                <Button onClick={() => ask(one.id, true)}>{said.uphold}</Button>
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
