import { Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { CaseFiles } from '../../parts/attachments/files.tsx';
import { Moment, Money } from '../../parts/day.tsx';
import { DaysLeft } from '../../parts/days-left.tsx';
import { lastDayOf, saidDay } from '../../parts/days.ts';
import { ExplainedLimit } from '../../parts/explained.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PrintButton } from '../../parts/print.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { byUrgency } from '../../parts/light.ts';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useClient } from '../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { limitNames, subjectKindNames } from '../../words/names.ts';
import { orderStatuses } from '../../words/statuses.ts';
import { placeOf, requestFacts, titleOf } from './matter.ts';
import { Moves } from './moves.tsx';
import { moves as forms, isMove } from './moves.ts';
import { useOrder } from './orders.ts';
import { deskWords } from './words.ts';

type OwnOrder = Schema<'OwnOrder'>;

const person = (known: { name: string; phone: string } | undefined) =>
  known && (
    <>
      {known.name} <a href={`tel:${known.phone}`}>{known.phone}</a>
    </>
  );

const Asked = ({ order }: { order: OwnOrder }) => {
  const t = useWords(deskWords);
  const name = useNames();
  const { language } = useLanguage();
  const { contact, payee, subject, id, request, kind } = order;
  const fen = kind === 'payment' && typeof request['fen'] === 'number' ? request['fen'] : undefined;
  return (
    <section className="part">
      <h2>{t.request}</h2>
      <Facts
        of={[
          [t.place, placeOf(order, language)],
          ...requestFacts(order, language),
          [t.time, fen === undefined ? undefined : <Money fen={fen} key="fen" />],
          [t.contact, person(contact)],
          [t.payee, payee && `${payee.holder} · ${payee.bank} · ${payee.number}`],
          [t.received, <Moment of={order.createdAt} key="received" />],
          [t.of, `${name(subjectKindNames, subject.kind)} ${subject.id}`],
          [t.number, id],
        ]}
      />
    </section>
  );
};

const Held = ({ order: { hold, survey, status } }: { order: OwnOrder }) => {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const why = hold?.why === 'returned' ? hold.reasons.join('；') : hold?.basis;
  const until = hold?.why === 'suspended' ? hold.until : undefined;
  return (
    <>
      {survey?.needed === true && status === 'accepted' && (
        <p>{survey.agreedFor === undefined ? t.noSurvey : t.survey(saidDay(survey.agreedFor, language))}</p>
      )}
      {hold !== undefined && (
        <p>
          {t.hold}：{why} {until !== undefined && t.until(saidDay(lastDayOf(until), language))}
        </p>
      )}
    </>
  );
};

const Reckoned = ({ id }: { id: string }) => {
  const t = useWords(deskWords);
  const name = useNames();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: ['orders', id, 'deadline'],
    queryFn: () => ok(client.GET('/v1/orders/{id}/deadline', { params: { path: { id } } })),
  });
  return (
    <section className="part">
      <h2>{t.limits}</h2>
      {error !== null && <Failed error={error} />}
      {byUrgency(data?.limits ?? {}).map(([which, limit]) => (
        <ExplainedLimit key={which} name={name(limitNames, which)} limit={limit} />
      ))}
    </section>
  );
};

/** What was said of an order that its kind keeps, and its receipts' days. */
const Said = ({ order: { said = [] } }: { order: OwnOrder }) => {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  if (said.length === 0) return null;
  return (
    <section className="part">
      <h2>{t.history}</h2>
      <Facts
        of={said.map(({ at, type }) => [
          isMove(type) ? forms[type].said[language === 'zh' ? 0 : 1] : type,
          <Moment of={at} key={at} />,
        ])}
      />
    </section>
  );
};

/** Kinds of case to which files are handed in. */
const hasFiles = new Set(['joint-installation', 'project', 'river-approval', 'entitlement']);

const Whole = ({ order, again }: { order: OwnOrder; again: () => Promise<OwnOrder> }) => {
  const name = useNames();
  return (
    <>
      <div className="bar">
        <StatusTag statuses={orderStatuses} status={order.status} />
        {byUrgency(order.limits).map(([which, limit]) => (
          <span key={which} className="bar">
            <span className="soft">{name(limitNames, which)}</span>
            <DaysLeft limit={limit} />
          </span>
        ))}
      </div>
      <Held order={order} />
      <Moves order={order} again={again} />
      <Asked order={order} />
      {hasFiles.has(order.subject.kind) && <CaseFiles subject={order.subject} />}
      <Reckoned id={order.id} />
      <Said order={order} />
    </>
  );
};

interface DrawerProps {
  readonly id: string;
  readonly live: number | false;
  readonly close: () => void;
}

/** One order beside the list: whose turn it is, until when, what one can do; then what it rests on. */
const OrderDrawer = ({ id, live, close }: DrawerProps) => {
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useOrder(id, live);
  const again = async (): Promise<OwnOrder> => {
    const { data: seen } = await refetch({ throwOnError: true });
    if (seen === undefined) throw new Error('The order could not be read');
    return seen;
  };
  return (
    <Drawer
      open
      size={640}
      // The list stays in reach: the next order is a click away.
      mask={false}
      onClose={close}
      title={data === undefined ? '' : titleOf(data, language)}
      extra={<PrintButton />}
    >
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {isPending && <Loading />}
      {data && <Whole order={data} again={again} />}
    </Drawer>
  );
};

export default OrderDrawer;
