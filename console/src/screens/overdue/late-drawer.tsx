import { Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ok } from '@liban/client';
import { ExplainedLimit } from '../../parts/explained.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { may, useClient, useMe, type Client, type Me } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { limitCode, limitNames, turnNames } from '../../words/names.ts';
import type { Late } from './queue.ts';
import { Time } from './time.tsx';
import { overdueKindNames, overdueWords } from './words.ts';

/** How the limits of a kind of thing are reckoned, where the API says it of the thing alone and the caller may ask. */
const explained = (client: Client, me: Me | undefined, { kind, subject, orderId }: Late) => {
  const params = { path: { id: orderId ?? subject.id } };
  switch (kind) {
    case 'order':
      return may(me, 'orders.deadline')
        ? () => ok(client.GET('/v1/orders/{id}/deadline', { params }))
        : undefined;
    case 'joint-installation':
      return may(me, 'joint-installations.deadline')
        ? () => ok(client.GET('/v1/joint-installations/{id}/deadline', { params }))
        : undefined;
    case 'entitlement':
      return may(me, 'entitlements.deadline')
        ? () => ok(client.GET('/v1/entitlements/{id}/deadline', { params: { path: { id: subject.id } } }))
        : undefined;
    case 'river-approval':
      return may(me, 'river-approvals.deadline')
        ? () => ok(client.GET('/v1/river-approvals/{id}/deadline', { params: { path: { id: subject.id } } }))
        : undefined;
    default:
      return undefined;
  }
};

const Reckoned = ({ late }: { late: Late }) => {
  const t = useWords(overdueWords);
  const name = useNames();
  const client = useClient();
  const read = explained(client, useMe(), late);
  const { data, error, refetch } = useQuery({
    queryKey: ['overdue', 'explained', late.href],
    queryFn: () => read?.(),
    enabled: read !== undefined,
  });
  if (read === undefined) return null;
  const limit = data?.limits[late.limit];
  return (
    <section className="part">
      <h2>{t.reckoned}</h2>
      {error !== null ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        limit && <ExplainedLimit name={name(limitNames, limitCode(late.limit))} limit={limit} />
      )}
    </section>
  );
};

/** One thing that is late, beside the list: who owes it, whose turn it is, and how its time was reckoned. */
export const LateDrawer = ({ late, close }: { late: Late; close: () => void }) => {
  const t = useWords(overdueWords);
  const name = useNames();
  const me = useMe();
  const { kind, subject, orderId, partnerName, department, waitsFor, turn, stated } = late;
  return (
    <Drawer open mask={false} size={600} title={name(overdueKindNames, kind)} onClose={close}>
      <p>
        <Time late={late} />
      </p>
      <Facts
        of={[
          [t.limit, name(limitNames, limitCode(late.limit))],
          [t.owes, partnerName ?? department],
          [t.turn, name(turnNames, turn)],
          [t.waitsFor(''), waitsFor?.map((one) => one.partnerName ?? one.partner).join('、')],
          [t.statement, stated === undefined ? undefined : stated ? t.stated : t.notStated],
          [t.number, subject.id],
          [t.order, orderId],
        ]}
      />
      {me?.role === 'partner' && orderId !== undefined && (
        <p>
          <Link to="/desk" search={{ open: orderId } as never}>
            {t.atDesk}
          </Link>
        </p>
      )}
      <Reckoned late={late} />
    </Drawer>
  );
};
