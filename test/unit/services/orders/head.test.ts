import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { PersonRef } from '../../../../functions/platform/persons/model.ts';
import { Table } from '../../../../functions/platform/table/table.ts';
import { full, slim } from '../../../../functions/services/orders/head.ts';
import { OrderId, type Order } from '../../../../functions/services/orders/model.ts';
import { OrderStore } from '../../../../functions/services/orders/store.ts';
import { bytesOfItem } from '../../../../scripts/bench/heads.ts';
import { workingTime } from '../../law/samples.ts';

const now = instant('2026-03-02T01:00:00.000Z');
const ulid = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';
const subject = { kind: 'joint-installation', id: `ji_${ulid}` };
const own = PersonRef.parse(`contact#joint-installation#ji_${ulid}#ps_${ulid}`);
const other = PersonRef.parse(`account#entitlement#en_${ulid}#ps_${ulid}`);
const deadline = DeadlineSpec.parse({ budget: 5, kind: 'promised', basis: '第九条', anchor: now });
const order: Order = {
  ...{
    id: OrderId.parse(`or_${ulid}`),
    kind: 'work-order',
    subject,
    partner: `pt_${ulid}`,
    status: 'accepted',
  },
  ...{ createdAt: now, persons: { contact: own, payee: other } },
  limits: { acceptance: { deadline }, completion: { deadline } },
  survey: { needed: true },
  request: {
    service: 'drainage',
    site: {
      region: '450305',
      address: '桂林市七星区样例街道样例社区样例路 128 号样例产业园 3 栋 2 单元 1801 室',
    },
    project: { code: '2603-450305-04-01-123456', name: '桂林样例精密部件制造有限公司年产百万件项目' },
  },
};

describe('the head of an order', () => {
  it('says nothing that its key and its facts say, and is whole with them', () => {
    const kept = slim(order);
    expect(kept).not.toHaveProperty('id');
    expect(kept.persons).toEqual({ contact: `ps_${ulid}`, payee: other });
    expect(full(kept, { id: order.id, facts: { received: now, kind: 'work-order' } })).toEqual(order);
  });

  it('of an older layout says itself what it is', () => {
    expect(full({ ...order, persons: { contact: own } }, { id: order.id })).toEqual({
      ...order,
      persons: { contact: own },
    });
  });

  it('stays under a kilobyte, a unit of writing, with names and an address as they are', () => {
    const table = new Table('t', {} as DynamoDBDocumentClient);
    const [head] = new OrderStore(table, { now: () => now }).create(
      { ...order, persons: { contact: own } },
      workingTime,
    );
    expect(bytesOfItem(marshall(head?.Put?.Item ?? {}))).toBeLessThan(1_024);
  });
});
