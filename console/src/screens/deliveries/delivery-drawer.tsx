import { Button, Drawer, Timeline } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Moment } from '../../parts/day.tsx';
import { Facts } from '../../parts/facts.tsx';
import { usePartnerNames } from '../../parts/partner-names.ts';
import { failureNames, failureOf } from '../../parts/send-failures.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { StatusTag, useStatusNames } from '../../parts/status-tag.tsx';
import { useClient, useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { deliveryStatuses } from '../../words/statuses.ts';
import { readDelivery, useDelivery } from './queries.ts';
import { deliveriesWords } from './words.ts';

type Whole = Schema<'Delivery'>;

const Attempts = ({ attempts }: Pick<Whole, 'attempts'>) => {
  const t = useWords(deliveriesWords);
  const name = useNames();
  if (attempts.length === 0) return <p className="soft">{t.noAttempt}</p>;
  return (
    <Timeline
      items={attempts.toReversed().map((attempt) => {
        const { at, answer, ms, round, said } = attempt;
        const isTaken = answer !== undefined && answer >= 200 && answer < 300;
        return {
          key: `${at} ${round}`,
          color: isTaken ? 'green' : 'red',
          content: (
            <>
              <span className={isTaken ? '' : 'light-word-red'}>
                {isTaken ? t.ok(answer) : name(failureNames, failureOf(attempt))}
              </span>
              <div className="soft">
                <Moment of={at} /> · {t.round(round)} · {t.took(ms.toLocaleString('zh-CN'))}
              </div>
              {said !== undefined && said !== '' && <pre className="said">{said}</pre>}
            </>
          ),
        };
      })}
    />
  );
};

const Again = ({ id }: { id: string }) => {
  const t = useWords(deliveriesWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const again = () =>
    run({
      act: () => ok(client.POST('/v1/webhook-deliveries/{id}/replay', { params: { path: { id } } })),
      look: () => readDelivery(client, id),
      say: ({ status }) => t.replayed(statusName(deliveryStatuses, status)),
    });
  return (
    <Button loading={busy} onClick={() => void again()}>
      {t.replay}
    </Button>
  );
};

const Shown = ({ delivery }: { delivery: Whole }) => {
  const t = useWords(deliveriesWords);
  const partner = usePartnerNames();
  const me = useMe();
  const { id, recipient, sequence, status, createdAt, nextAttemptAt, event, attempts } = delivery;
  return (
    <>
      <Facts
        of={[
          [t.status, <StatusTag key="status" statuses={deliveryStatuses} status={status} />],
          [t.recipient, me?.role === 'operator' ? partner(recipient.id) : undefined],
          [t.created, <Moment key="created" of={createdAt} />],
          [t.next, nextAttemptAt && <Moment key="next" of={nextAttemptAt} />],
          [t.number, sequence],
          [t.id, id],
        ]}
      />
      <p className="no-print">
        <Again id={id} />
      </p>
      <section className="part">
        <h2>{t.every}</h2>
        <Attempts attempts={attempts} />
      </section>
      <section className="part">
        <h2>{t.content}</h2>
        <pre className="said" tabIndex={0} aria-label={t.content}>
          {JSON.stringify(event, undefined, 2)}
        </pre>
      </section>
    </>
  );
};

/** One delivery beside the list: every attempt with what was answered, and what was sent. */
const DeliveryDrawer = ({ id, live, close }: { id: string; live: number | false; close: () => void }) => {
  const t = useWords(deliveriesWords);
  const { data, error, refetch } = useDelivery(id, live);
  return (
    <Drawer open mask={false} size={620} title={data?.type ?? t.title} onClose={close}>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data ? <Shown delivery={data} /> : error === null && <Loading />}
    </Drawer>
  );
};

export default DeliveryDrawer;
