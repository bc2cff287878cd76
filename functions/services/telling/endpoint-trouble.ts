import { text, type Text } from '../../common/text.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { Addresses } from '../messages/teller.ts';
import type { Order } from '../orders/model.ts';
import type { ReadOrders } from '../orders/reading.ts';
import { Partners } from '../partners/partners.ts';
import type { Recipient } from '../webhooks/model.ts';
import type { TellTrouble } from '../webhooks/pause.ts';
import { operationsTold } from './operations.ts';
import { tellerOf } from './teller-of.ts';

interface Telling {
  readonly table: Table;
  readonly orders: Pick<ReadOrders, 'openOf'>;
}

/** Open orders that go up to those above by name; how many more there are stands in the inbox. */
const mostEscalated = 20;

/** Orders that somebody may not know of, since their partner's endpoint is silent. */
const depending = async (orders: Telling['orders'], { kind, id }: Recipient): Promise<Order[]> => {
  const found: Order[] = [];
  if (kind !== 'partner') return found;
  for await (const { order } of orders.openOf(id)) {
    found.push(order);
    if (found.length === mostEscalated) break;
  }
  return found;
};

const ownerOf = ({ kind, id }: Recipient): Addresses =>
  kind === 'enterprise' ? { applicant: { kind, id } } : { partner: { kind, id } };

const endpointOf = ({ endpoint }: Recipient): Text => text(endpoint ?? 'main', endpoint ?? 'main');

/** Who takes nothing, before operators: a partner by its name; an enterprise is not named. */
const recipientCalled = async (
  partners: Partners,
  { kind, id, endpoint: other }: Recipient,
): Promise<Text> => {
  const endpoint = other ?? 'main';
  if (kind === 'enterprise')
    return text(`一家企业的推送地址（${endpoint}）`, `the endpoint ${endpoint} of an enterprise`);
  const name = (await partners.open(id))?.partner.name ?? id;
  return text(`${name}的推送地址（${endpoint}）`, `the endpoint ${endpoint} of ${name}`);
};

/**
 * Told of an endpoint that takes nothing: its owner, in the mailbox, which needs no endpoint; and the operators. Where
 * orders rest on a paused one, those above in the list of escalations, one entry for each order and each time.
 */
export const tellTroubleBy = ({ table, orders }: Telling): TellTrouble => {
  const [teller, partners, escalations] = [tellerOf(table), new Partners(table), new Escalations(table)];
  const tell = async (
    operation: 'delivery-dead' | 'endpoint-paused',
    recipient: Recipient,
    { since, at }: Parameters<TellTrouble['paused']>[1],
  ): Promise<Write[]> => {
    const row = operationsTold[operation];
    const { kind, id } = recipient;
    const telling = { to: ownerOf(recipient), subject: { kind, id }, facts: {}, at };
    const nobody = { not: '' };
    const [toOwner, toOperators] = await Promise.all([
      teller.tell({ ...row, operators: nobody }, { what: endpointOf(recipient), since }, telling),
      teller.tell(
        { ...row, applicant: nobody, partner: nobody },
        { what: await recipientCalled(partners, recipient), since },
        { ...telling, to: {} },
      ),
    ]);
    return [...toOwner, ...toOperators];
  };
  return {
    dead: (recipient, trouble) => tell('delivery-dead', recipient, trouble),
    paused: async (recipient, trouble) => {
      const [told, resting] = await Promise.all([
        tell('endpoint-paused', recipient, trouble),
        depending(orders, recipient),
      ]);
      return [
        ...told,
        ...resting.map(({ id, subject, partner }) =>
          escalations.write({
            ...{ subject, orderId: id, partner },
            ...{ limit: 'endpoint', rung: 'paused', due: trouble.since, at: trouble.at },
          }),
        ),
      ];
    },
  };
};
