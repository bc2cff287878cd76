import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import type { Order } from '../orders/model.ts';
import type { Orders } from '../orders/orders.ts';
import type { Partners } from '../partners/partners.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import type { Recipient } from '../webhooks/model.ts';
import type { TellPaused } from '../webhooks/pause.ts';
import type { Reader } from './model.ts';
import { Post } from './post.ts';

interface Telling {
  readonly table: Table;
  readonly partners: Partners;
  readonly orders: Orders;
}

/** Open orders that go up to those above by name; how many more there are stands in the inbox. */
const mostEscalated = 20;

/** Orders that somebody may not know of, since their partner's endpoint is silent. */
const depending = async (orders: Orders, { kind, id }: Recipient): Promise<Order[]> => {
  const found: Order[] = [];
  if (kind !== 'partner') return found;
  for await (const { order } of orders.openOf(id)) {
    found.push(order);
    if (found.length === mostEscalated) break;
  }
  return found;
};

const readerOf = async (partners: Partners, { kind, id }: Recipient): Promise<Reader> => {
  if (kind === 'enterprise') return { kind, id };
  const partner = await partners.find(id);
  return partner?.department === undefined
    ? { kind: 'partner', id }
    : { kind: 'department', id: partner.department };
};

/**
 * Told of a pause: its owner, in the mailbox, which needs no endpoint; the operators; and where orders rest on it those
 * above, in the list of escalations, one entry for each order and each time. The orders themselves stand in the inbox.
 */
export const tellPausedBy =
  ({ table, partners, orders }: Telling): TellPaused =>
  async (recipient, { since, at }): Promise<readonly Write[]> => {
    const post = new Post(table, new EnterpriseEndpoints(table));
    const escalations = new Escalations(table);
    const [reader, resting] = await Promise.all([
      readerOf(partners, recipient),
      depending(orders, recipient),
    ]);
    const code = 'endpoint.paused' as const;
    const name = recipient.endpoint ?? 'main';
    const toOwner = {
      code,
      title: '推送地址已暂停',
      body: `推送地址 ${name} 自 ${since} 起持续未能接收，现已暂停推送。事项仍在待办与事件列表中，期限照常计算。排除故障后请发送测试事件，系统将按顺序补发。`,
    };
    const toOperators = {
      code,
      title: '接收方推送地址已暂停',
      body: `接收方 ${recipient.kind === 'partner' ? recipient.id : '（企业）'} 的推送地址 ${name} 自 ${since} 起持续未能接收，现已暂停；未办结工单 ${resting.length}${resting.length === mostEscalated ? ' 件以上' : ' 件'}。`,
    };
    return [
      ...(await post.toReader(reader, toOwner, at)),
      ...post.toOperators(toOperators, at),
      ...resting.map(({ id, subject, partner }) =>
        escalations.write({
          ...{ subject, orderId: id, partner },
          ...{ limit: 'endpoint', rung: 'paused', due: since, at },
        }),
      ),
    ];
  };
