import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { Card } from '../../parts/card.tsx';
import { Day, Moment, Money } from '../../parts/day.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { serviceNames } from '../../words/names.ts';
import { caseStatuses, entitlementStatuses } from '../../words/statuses.ts';
import { useBenefits, useCases, useMessages } from './queries.ts';
import { mattersWords } from './words.ts';

export const Cases = () => {
  const t = useWords(mattersWords);
  const name = useNames();
  const { data, error, refetch } = useCases();
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0)
    return (
      <Nothing said={t.noCases}>
        <Link to="/matters/apply">{t.apply}</Link>
      </Nothing>
    );
  return (
    <ul className="cards">
      {data.items.map(({ id, status, services, submittedAt }) => (
        <Card
          key={id}
          to={`/matters/cases/${id}`}
          title={services.map((service) => name(serviceNames, service)).join('、')}
          aside={<StatusTag statuses={caseStatuses} status={status} />}
        >
          <div className="soft">
            <Day of={submittedAt} />
          </div>
        </Card>
      ))}
    </ul>
  );
};

export const Benefits = () => {
  const t = useWords(mattersWords);
  const { data, error, refetch } = useBenefits();
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <Nothing said={t.noBenefits} />;
  return (
    <ul className="cards">
      {data.items.map(({ id, policy, department, fen, status }) => (
        <Card
          key={id}
          to={`/matters/benefits/${id}`}
          title={policy.name}
          aside={<StatusTag statuses={entitlementStatuses} status={status} />}
        >
          <div className="card-line">
            <span className="soft">{department}</span>
            <Money fen={fen} />
          </div>
        </Card>
      ))}
    </ul>
  );
};

/** What a message is about, where it has a page. */
const pageOf = (subject: { kind: string; id: string } | undefined, entitlement: string | undefined) => {
  if (subject?.kind === 'joint-installation') return `/matters/cases/${subject.id}`;
  const benefit = subject?.kind === 'entitlement' ? subject.id : entitlement;
  return benefit === undefined ? undefined : `/matters/benefits/${benefit}`;
};

export const Messages = () => {
  const t = useWords(mattersWords);
  const { language } = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMessages();
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const messages = data.pages.flatMap(({ items }) => items);
  if (messages.length === 0) return <Nothing said={t.noMessages} />;
  return (
    <>
      <ul className="cards">
        {messages.map(({ id, at, title, body, en, subject, entitlementId }) => {
          const said = language === 'en' && en !== undefined ? en : { title, body };
          const to = pageOf(subject, entitlementId);
          return (
            <li key={id} className="card">
              <div className="card-head">
                {to === undefined ? (
                  <strong>{said.title}</strong>
                ) : (
                  <Link to={to} className="card-title">
                    {said.title}
                  </Link>
                )}
                <span className="soft">
                  <Moment of={at} />
                </span>
              </div>
              <p className="message">{said.body}</p>
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t.more}
        </Button>
      )}
    </>
  );
};
