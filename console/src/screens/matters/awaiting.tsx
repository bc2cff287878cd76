import { Card } from '../../parts/card.tsx';
import { Money } from '../../parts/day.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { dayOf, saidDay } from '../../parts/days.ts';
import { serviceNames } from '../../words/names.ts';
import { missingOf, returnedBy } from './lines.ts';
import { useBenefits, useAwaitingCases, type Case } from './queries.ts';
import { mattersWords } from './words.ts';

const mine = new Set(['awaiting-confirmation', 'account-changed', 'payment-refused', 'payment-returned']);

const CaseAwaits = ({ one }: { one: Case }) => {
  const t = useWords(mattersWords);
  const name = useNames();
  const { language } = useLanguage();
  const missing = missingOf(one);
  const returned = one.orders.filter(returnedBy);
  return (
    <Card
      mine
      to={`/matters/cases/${one.id}`}
      title={missing === undefined ? t.answer : t.supply}
      aside={missing && <strong>{t.by(saidDay(missing.lastDay, language))}</strong>}
    >
      <div>
        {[
          one.application.site.address,
          ...returned.map(({ service }) => name(serviceNames, service ?? '')),
        ].join(' · ')}
      </div>
      <div className="soft">
        {[...(missing?.kinds ?? []), ...returned.flatMap((line) => returnedBy(line)?.reasons ?? [])].join(
          '；',
        )}
      </div>
    </Card>
  );
};

const awaits = (one: Case): boolean => missingOf(one) !== undefined || one.orders.some(returnedBy);

/** What only I can move on, each with the day until which. */
export const Awaiting = () => {
  const t = useWords(mattersWords);
  const { language } = useLanguage();
  const cases = useAwaitingCases().filter(awaits);
  const benefits = (useBenefits().data?.items ?? []).filter(({ status }) => mine.has(status));
  return (
    <section className="part" aria-labelledby="awaiting">
      <h2 id="awaiting">{t.awaiting}</h2>
      {cases.length + benefits.length === 0 && <p className="soft">{t.nothingAwaits}</p>}
      <ul className="cards">
        {cases.map((one) => (
          <CaseAwaits key={one.id} one={one} />
        ))}
        {benefits.map(({ id, policy, fen, status, matchedAt }) => (
          <Card
            key={id}
            mine
            to={`/matters/benefits/${id}`}
            title={status === 'awaiting-confirmation' ? t.confirmIt : t.newAccount}
            aside={<Money fen={fen} />}
          >
            <div>{policy.name}</div>
            <div className="soft">{t.matched(saidDay(dayOf(matchedAt), language))}</div>
          </Card>
        ))}
      </ul>
    </section>
  );
};
