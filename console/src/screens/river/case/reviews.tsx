import { saidDay } from '../../../parts/days.ts';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { orderStatuses } from '../../../words/statuses.ts';
import { dayOf } from '../../../parts/days.ts';
import { useRules, type RiverCase } from '../queries.ts';
import { opinionOf } from './opinion.ts';
import { checkNames, riverCaseWords } from './words.ts';

type Line = RiverCase['orders'][number];

const Checklist = ({ line }: { line: Line }) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const { language } = useLanguage();
  const { data } = useRules();
  const items = data?.checklists[line.department ?? ''] ?? [];
  const checks = opinionOf(line)?.checks ?? [];
  if (items.length === 0) return null;
  return (
    <table className="checklist" aria-label={t.checklist}>
      <tbody>
        {items.map(({ id, title }) => {
          const check = checks.find(({ item }) => item === id);
          return (
            <tr key={id}>
              <td>
                {inLanguage(title, language)}
                {check?.grounds !== undefined && <div className="soft">{check.grounds}</div>}
              </td>
              <td className={check?.answer === 'not-met' ? 'light-word-red' : 'soft'}>
                {check === undefined ? t.notAnswered : name(checkNames, check.answer)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Opinion = ({ line }: { line: Line }) => {
  const t = useWords(riverCaseWords);
  const { language } = useLanguage();
  const opinion = opinionOf(line);
  if (opinion === undefined) return null;
  return (
    <>
      {opinion.grounds !== '' && (
        <p>
          <span className="soft">{t.grounds}：</span>
          {opinion.grounds}
        </p>
      )}
      {opinion.conditions.length > 0 && (
        <>
          <div className="soft">{t.askedConditions}</div>
          <ul>
            {opinion.conditions.map(({ text, dueOn }) => (
              <li key={text}>
                {text} {dueOn !== undefined && t.untilDay(saidDay(dueOn, language))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const Review = ({ line, one }: { line: Line; one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const { language } = useLanguage();
  const { id, department, partnerName, partner, status, next, hold } = line;
  const silence = one.escalations.findLast(({ orderId }) => orderId === id);
  return (
    <li className="card">
      <div className="card-head">
        <h3>{department ?? partnerName ?? partner}</h3>
        <StatusTag statuses={orderStatuses} status={status} />
      </div>
      {next?.lastDay && <div className="soft">{t.by(saidDay(next.lastDay, language))}</div>}
      {silence !== undefined && next !== undefined && (
        <div className="light-word-red">{t.silent(saidDay(dayOf(silence.since), language))}</div>
      )}
      {hold?.why === 'returned' && (
        <p>
          <span className="soft">{t.returnedFor}：</span>
          {hold.reasons.join('；')}
        </p>
      )}
      <Opinion line={line} />
      <Checklist line={line} />
    </li>
  );
};

/** What each department has to look at, and what it said, item by item. */
export const Reviews = ({ one }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const { orders, letters } = one;
  return (
    <>
      <section className="part">
        <h2>{t.reviews}</h2>
        {orders.length === 0 && <p className="soft">{t.noReviews}</p>}
        <ul className="cards reviews">
          {orders.map((line) => (
            <Review key={line.id} line={line} one={one} />
          ))}
        </ul>
      </section>
      {letters.length > 0 && (
        <section className="part">
          <h2>{t.letters}</h2>
          <ul className="plain">
            {letters.map(({ id, from, fromName = from, to, toName = to, status }) => (
              <li key={id} className="bar">
                {t.letter(fromName, toName)} <StatusTag statuses={orderStatuses} status={status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
