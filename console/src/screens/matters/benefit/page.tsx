import { Space } from 'antd';
import { useParams } from '@tanstack/react-router';
import { Day, Money } from '../../../parts/day.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { PrintButton } from '../../../parts/print.tsx';
import { RunningLimits } from '../../../parts/running-limits.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useWords } from '../../../words/language.tsx';
import { entitlementStatuses } from '../../../words/statuses.ts';
import { useBenefit, type Entitlement } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { MatterPage } from '../whole.tsx';
import { Confirmation } from './confirmation.tsx';
import { Arrival, Waiver } from './acts.tsx';
import { benefitWords } from './words.ts';

const Lateness = ({ one: { statement, notices } }: { one: Entitlement }) => {
  const t = useWords(benefitWords);
  const latest = notices.at(-1);
  if (latest === undefined && statement === undefined) return null;
  return (
    <section className="part">
      <h2>{t.notices}</h2>
      <div className="card">
        {latest && (
          <>
            <strong>{latest.title}</strong>
            <p className="message">{latest.body}</p>
          </>
        )}
        {statement && (
          <>
            <h3>{t.statement}</h3>
            <Facts
              of={[
                [t.reasons, statement.reason],
                [t.responsible, `${statement.person} ${statement.contact}`],
                [
                  t.plan,
                  <ul key="plan">
                    {statement.plan.map(({ on, fen }) => (
                      <li key={on}>
                        <Day of={on} /> <Money fen={fen} />{' '}
                        {statement.broken.includes(on) && <span className="late">{t.broken}</span>}
                      </li>
                    ))}
                  </ul>,
                ],
              ]}
            />
          </>
        )}
      </div>
    </section>
  );
};

const Payments = ({ one: { payments } }: { one: Entitlement }) => {
  const t = useWords(benefitWords);
  if (payments.length === 0) return null;
  return (
    <section className="part">
      <h2>{t.payments}</h2>
      <ul className="providers">
        {payments.map(({ orderId, at, fen, paidOn, reference = '' }) => (
          <li key={`${orderId} ${at}`} className="card card-line">
            <span>
              <Day of={paidOn ?? at} /> <span className="soft">{reference}</span>
            </span>
            <Money fen={fen} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Whole = ({ one, again }: WholeProps<Entitlement>) => {
  const t = useWords(benefitWords);
  const { policy, fen, fenSaved, paid, department, terms, account, limits, reasons = [] } = one;
  return (
    <>
      <div className="page-head">
        <h1>{policy.name}</h1>
        <Space>
          <StatusTag statuses={entitlementStatuses} status={one.status} />
          <PrintButton />
        </Space>
      </div>
      <div className="bar">
        <RunningLimits of={limits} />
      </div>
      {reasons.length > 0 && <p>{reasons.join('；')}</p>}
      <Confirmation one={one} again={again} />
      <Arrival one={one} again={again} />
      <Lateness one={one} />
      <section className="part">
        <Facts
          of={[
            fenSaved === undefined
              ? [t.amount, <Money fen={fen} key="fen" />]
              : [t.saved, <Money fen={fenSaved} key="fen" />],
            [t.paid, paid > 0 ? <Money fen={paid} key="paid" /> : undefined],
            [t.account, account && `${account.bank} · ${account.number} · ${account.holder}`],
            [t.ward, one.actor && one.actor.id !== one.citizen ? one.citizen : undefined],
            [t.ended, one.ended && `${one.ended.label}（${one.ended.citation}）`],
            [t.department, department],
            [t.payer, fenSaved === undefined ? terms.payer : undefined],
            [
              t.phone,
              <a href={`tel:${terms.phone}`} key="phone">
                {terms.phone}
              </a>,
            ],
            [t.document, terms.documentNumber],
          ]}
        />
      </section>
      <Payments one={one} />
      <Waiver one={one} again={again} />
    </>
  );
};

/** One benefit: what it is, the account before the click, what is late and why. */
export default function BenefitPage() {
  const { id } = useParams({ strict: false });
  const asked = useBenefit(id ?? '');
  return (
    <MatterPage asked={asked} tab="benefits">
      {(props) => <Whole {...props} />}
    </MatterPage>
  );
}
