import { useState } from 'react';
import { Button, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { saidMoment } from '../../parts/days.ts';
import { failureNames, failureOf } from '../../parts/send-failures.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { StatusTag, useStatusNames } from '../../parts/status-tag.tsx';
import { may, useClient, useMe } from '../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { endpointStatuses } from '../../words/statuses.ts';
import { ChangeAddress, NewSecret, ReplaySince } from './endpoint-dialogs.tsx';
import { AddEndpoint, Remove } from './own-endpoints.tsx';
import { readEndpoint, useEndpoints, type Endpoint } from './queries.ts';
import { deliveriesWords } from './words.ts';
import './deliveries.css';

interface Tested {
  readonly taken: boolean;
  readonly ms: number;
  readonly answer?: number;
  readonly failure?: Schema<'SendFailure'>;
}

/** A test, sent now: what the receiver made of it is what is said. */
const useTest = ({ id }: Endpoint) => {
  const t = useWords(deliveriesWords);
  const name = useNames();
  const client = useClient();
  const { busy, run } = useActing();
  const test = () => {
    const came: { of?: Tested } = {};
    return run({
      act: async () => {
        came.of = await ok(
          client.POST('/v1/webhook-endpoints/{id}/test-events', { params: { path: { id } } }),
        );
      },
      look: async () => came.of,
      isWell: (seen) => seen?.taken === true,
      say: (seen) =>
        seen?.taken === true
          ? t.testTaken(seen.ms.toLocaleString('zh-CN'))
          : t.testRefused(name(failureNames, failureOf(seen))),
    });
  };
  return { busy, test };
};

type Dialogue = 'address' | 'secret' | 'since';

const Acts = ({ endpoint, recipient }: { endpoint: Endpoint; recipient: string | undefined }) => {
  const t = useWords(deliveriesWords);
  const statusName = useStatusNames();
  const client = useClient();
  const me = useMe();
  const { busy, test } = useTest(endpoint);
  const { run } = useActing();
  const [dialogue, open] = useState<Dialogue>();
  const close = () => open(undefined);
  const resume = () =>
    run({
      act: () =>
        ok(
          client.POST('/v1/webhook-endpoints/{id}/resumption', {
            params: {
              path: { id: endpoint.id },
              query: { ...(recipient !== undefined && { recipient }) },
            },
          }),
        ),
      look: () => readEndpoint(client, recipient, endpoint.id),
      say: ({ status }) => t.became(statusName(endpointStatuses, status)),
    });
  return (
    <Space wrap className="no-print">
      {endpoint.status === 'paused' && may(me, 'webhooks.resumeEndpoint') && (
        <Button onClick={() => void resume()}>{t.resume}</Button>
      )}
      {may(me, 'webhooks.testEndpoint') && (
        <Button loading={busy} onClick={() => void test()}>
          {t.test}
        </Button>
      )}
      {may(me, 'webhooks.replayEndpoint') && <Button onClick={() => open('since')}>{t.since}</Button>}
      {may(me, 'webhooks.changeEndpoint') && <Button onClick={() => open('address')}>{t.change}</Button>}
      {may(me, 'webhooks.rotateEndpointSecret') && <Button onClick={() => open('secret')}>{t.rotate}</Button>}
      {endpoint.id !== 'main' && may(me, 'webhooks.removeEndpoint') && <Remove endpoint={endpoint} />}
      {dialogue === 'since' && <ReplaySince endpoint={endpoint} close={close} />}
      {dialogue === 'address' && <ChangeAddress endpoint={endpoint} close={close} />}
      {dialogue === 'secret' && <NewSecret endpoint={endpoint} close={close} />}
    </Space>
  );
};

/** Where webhooks go, how each place stands, and what its owner can do with it. */
export const Endpoints = ({ recipient, live }: { recipient: string | undefined; live: number | false }) => {
  const t = useWords(deliveriesWords);
  const { language } = useLanguage();
  const me = useMe();
  const { data, error, refetch } = useEndpoints(recipient, live, true);
  return (
    <section className="part">
      <h2>{t.endpoints}</h2>
      {error !== null ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <p className="soft">{t.noEndpoints}</p>
      ) : (
        <ul className="causes" aria-label={t.endpoints}>
          {data.items.map((endpoint) => (
            <li key={endpoint.id} className="sheet endpoint">
              <div>
                <strong className="endpoint-url">{endpoint.url}</strong>{' '}
                <StatusTag statuses={endpointStatuses} status={endpoint.status} />
                <div className="soft">
                  {endpoint.id === 'main' ? t.main : endpoint.id}
                  {endpoint.since !== undefined &&
                    ` · ${t.takenNothing(saidMoment(endpoint.since, language))}`}
                </div>
              </div>
              <Acts endpoint={endpoint} recipient={recipient} />
            </li>
          ))}
        </ul>
      )}
      {may(me, 'webhooks.addEndpoint') && <AddEndpoint />}
    </section>
  );
};
