import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../../functions/common/result.ts';
import { DeadlineSpec } from '../../../functions/law/deadline/model.ts';
import { addMillis, DAY, instant } from '../../../functions/law/instant.ts';
import { BadCursor } from '../../../functions/platform/table/table.ts';
import { orderDependencies } from '../../../functions/services/orders/dependencies.ts';
import type { Order, OrderStatus } from '../../../functions/services/orders/model.ts';
import { OrderId } from '../../../functions/services/orders/model.ts';
import { inbox } from '../../../functions/services/orders/queries/read.ts';
import { idsFrom } from '../../../functions/platform/ids.ts';
import { by } from '../../unit/products/consultations/letters.ts';
import { databaseTable } from '../database.ts';
import { asking, operatorCalling, partnerCalling } from './ask.ts';

const now = instant('2026-11-02T02:00:00.000Z');
const [water, gas] = ['pt_00000000000000000000000001', 'pt_00000000000000000000000002'];

let database: Awaited<ReturnType<typeof databaseTable>>;
let orders: ReturnType<typeof orderDependencies>;
const idOf = new Map<string, string>();
const nameOf = (id: string) => [...idOf].find(([, one]) => one === id)?.[0] ?? id;

interface Made {
  readonly partner?: string;
  readonly status?: OrderStatus;
  /** Days from now: when it was received, and in how many it is due. */
  readonly received: number;
  readonly budget: number;
  readonly request?: Order['request'];
}

const site = (region: string, address: string) => ({ site: { region, address } });

/** By name, so that a test reads like the list it expects. */
const made: Record<string, Made> = {
  old: { received: -40, budget: 90, request: { service: 'water', ...site('450305', '七星区样例路 1 号') } },
  late: {
    received: -30,
    budget: 10,
    request: { service: 'water', ...site('450321', '阳朔县西街 ＡＢ-7 号') },
  },
  returned: {
    received: -20,
    budget: 60,
    status: 'returned',
    request: { service: 'gas', ...site('450305', '=1+1') },
  },
  soon: { received: -10, budget: 15, request: { service: 'gas', ...site('450305', '七星区样例路 9 号') } },
  connected: {
    received: -5,
    budget: 30,
    status: 'connected',
    request: { service: 'water', ...site('450305', '样例路') },
  },
  foreign: {
    partner: gas,
    received: -3,
    budget: 20,
    request: { service: 'gas', ...site('450305', '样例路 1 号') },
  },
};

const order = (name: string): Order => {
  const { partner = water, status = 'accepted', received, budget, request = {} } = made[name] as Made;
  const createdAt = addMillis(now, received * DAY);
  const id = OrderId.parse(`${idsFrom('or', createdAt)}${'0'.repeat(16)}`);
  idOf.set(name, id);
  const deadline = DeadlineSpec.parse({
    ...{ budget, unit: 'natural-days', kind: 'promised', basis: '样例', anchor: createdAt },
    suspensions: status === 'returned' ? [{ from: addMillis(createdAt, DAY), basis: '样例' }] : [],
  });
  return {
    ...{
      id,
      kind: 'work-order',
      subject: { kind: 'joint-installation', id: id.replace('or', 'ji') },
      partner,
      status,
    },
    ...{ request, createdAt, limits: { completion: { deadline } } },
    ...(status === 'connected' && { endedAt: now }),
    ...(status === 'returned' && {
      hold: { why: 'returned', from: 'accepted', since: createdAt, reasons: [] },
    }),
  } as Order;
};

beforeAll(async () => {
  database = await databaseTable();
  orders = orderDependencies({ table: database.table, clock: { now: () => now } }, () => Promise.resolve([]));
  for (const name of Object.keys(made))
    unwrap(await database.table.transact(orders.store.create(order(name), by)));
}, 60_000);
afterAll(() => database.close());

const list = () => asking(inbox(orders), partnerCalling(water));
const names = async (query: Record<string, string>) => (await list().ids(query)).map(nameOf);

describe('the orders of a partner', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['all of them, newest first', {}, ['connected', 'soon', 'returned', 'late', 'old']],
    ['open: what has not ended', { tab: 'open' }, ['soon', 'returned', 'late', 'old']],
    ['mine: what it is at work at', { tab: 'mine' }, ['soon', 'late', 'old']],
    ['waiting: what somebody else has to answer', { tab: 'waiting' }, ['returned']],
    ['ended', { tab: 'ended' }, ['connected']],
    ['by time left, what stands still last', { sort: 'timeLeft' }, ['late', 'soon', 'old', 'returned']],
    ['by time left of one tab', { sort: 'timeLeft', tab: 'mine' }, ['late', 'soon', 'old']],
    ['overdue', { overdue: 'true' }, ['late']],
    ['due before a day', { dueBefore: '2026-11-10', sort: 'timeLeft' }, ['late', 'soon']],
    ['due before a day, newest first', { dueBefore: '2026-11-10' }, ['soon', 'late']],
    ['of several statuses', { status: 'returned,connected' }, ['connected', 'returned']],
    ['of one status by time left', { status: 'accepted', sort: 'timeLeft' }, ['late', 'soon', 'old']],
    ['of a service', { service: 'gas' }, ['soon', 'returned']],
    ['of a region', { region: '450321' }, ['late']],
    ['of the whole city', { region: '450300', tab: 'mine' }, ['soon', 'late', 'old']],
    ['of a kind', { kind: 'review' }, []],
    [
      'received in a period',
      { receivedFrom: '2026-10-03', receivedTo: '2026-10-23' },
      ['soon', 'returned', 'late'],
    ],
    [
      'received in a period, by time left',
      { receivedFrom: '2026-10-03', sort: 'timeLeft' },
      ['late', 'soon', 'returned'],
    ],
    ['by an address', { text: '样例路' }, ['connected', 'soon', 'old']],
    ['by an address, what is due first', { text: '样例路', sort: 'timeLeft' }, ['soon', 'old']],
    ['by words in any order and width', { text: 'ab-７ 阳朔' }, ['late']],
    ['by all that is asked at once', { text: '样例路', service: 'gas', tab: 'mine', overdue: 'true' }, []],
  ])('%s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('are found by the code of their case', async () => {
    expect(await names({ text: String(idOf.get('old')).replace('or', 'ji') })).toEqual(['old']);
  });

  it.each(['newest', 'timeLeft'])('come page by page in the order %s', async (sort) => {
    const query = { sort, tab: 'open' };
    expect(await list().all({ ...query, limit: '1' })).toEqual(await list().all(query));
    expect(await list().all({ ...query, limit: '2', text: '号' })).toEqual(
      await list().all({ ...query, text: '号' }),
    );
  });

  it('are counted in one call, by what is asked beside the tab', async () => {
    const page = await list().page({ counts: 'true', tab: 'ended', limit: '1' });
    expect(page.items.map(({ id }) => nameOf(id))).toEqual(['connected']);
    expect(page.counts).toEqual({ open: 4, mine: 3, waiting: 1, ended: 1, overdue: 1, exact: true });
    expect((await list().page({ counts: 'true', service: 'gas' })).counts).toMatchObject({
      open: 2,
      ended: 0,
    });
    expect((await list().page({ counts: 'true', overdue: 'true' })).counts).toMatchObject({
      open: 1,
      ended: 0,
    });
  });

  it('are a sheet for Excel: its mark, quoted cells, and no formula', async () => {
    const { mediaType, body, headers } = await list().answered({ sort: 'newest' }, { accept: 'text/csv' });
    expect(mediaType).toBe('text/csv; charset=utf-8');
    const [first = '', ...rows] = String(body).trimEnd().split('\r\n');
    expect(first.startsWith('\uFEFF"工单编号","类型"')).toBe(true);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain('"供气","七星区","已受理","2026-10-23","2026-11-09",""');
    expect(headers).not.toHaveProperty('link');
  });

  it('are not sent again to who has them: a weak ETag, and 304', async () => {
    const { headers } = await list().answered({});
    const etag = String(headers?.['etag']);
    expect(etag).toMatch(/^W\/".+"$/);
    const again = await list().answered({}, { 'if-none-match': `"x", ${etag}` });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
    expect(again).not.toHaveProperty('body');
  });

  it('refuse a cursor of another order or of nothing', async () => {
    const { cursor = '' } = await list().page({ limit: '1' });
    await expect(list().page({ sort: 'timeLeft', cursor })).rejects.toThrow(BadCursor);
    await expect(list().page({ cursor: 'x' })).rejects.toThrow(BadCursor);
  });
});

describe('the orders of others', () => {
  it('are seen by operators, across partners or of one; none of them is an operator’s turn', async () => {
    const operator = asking(inbox(orders), operatorCalling);
    expect((await operator.ids({ tab: 'open' })).map(nameOf)).toEqual([
      'foreign',
      'soon',
      'returned',
      'late',
      'old',
    ]);
    expect((await operator.ids({ sort: 'timeLeft' })).map(nameOf)).toEqual([
      'late',
      'soon',
      'foreign',
      'old',
      'returned',
    ]);
    expect((await operator.ids({ partner: gas, text: '样例路' })).map(nameOf)).toEqual(['foreign']);
    const { counts } = await operator.page({ counts: 'true' });
    expect(counts).toEqual({ open: 5, mine: 0, waiting: 5, ended: 1, overdue: 1, exact: true });
  });

  it('are no partner’s by asking for one: only its own', async () => {
    expect(await names({ partner: gas })).toEqual([]);
    expect((await list().page({ partner: gas, counts: 'true' })).counts).toMatchObject({ open: 0, ended: 0 });
    expect(await names({ partner: water })).toEqual(await names({}));
  });

  it('are not shown to operators as played: nothing is played for them', async () => {
    const operator = asking(inbox(orders), operatorCalling);
    expect(await operator.ids({ sandbox: 'true' })).toEqual([]);
    expect(await operator.ids({ sandbox: 'true', partner: water })).toEqual([]);
  });

  it('are seen by no other partner, whatever it asks', async () => {
    const stranger = asking(inbox(orders), partnerCalling('pt_00000000000000000000000009'));
    const { cursor = '' } = await list().page({ limit: '1' });
    for (const query of [{}, { partner: water }, { text: '样例' }, { cursor }, { tab: 'ended' }])
      expect(await stranger.ids(query as Record<string, string>)).toEqual([]);
    expect((await stranger.page({ counts: 'true', partner: water })).counts).toMatchObject({
      open: 0,
      ended: 0,
    });
  });
});

it('a page goes on where it ended, though things move in between: nothing twice, nothing left out', async () => {
  const first = await list().page({ sort: 'timeLeft', limit: '2' });
  expect(first.items.map(({ id }) => nameOf(id))).toEqual(['late', 'soon']);
  const [late] = await orders.store.findAll([String(idOf.get('late'))]);
  const ended = { ...(late as NonNullable<typeof late>).order, status: 'connected', endedAt: now } as const;
  unwrap(await database.table.transact(orders.store.replace(late as NonNullable<typeof late>, ended, by)));
  const second = await list().page({ sort: 'timeLeft', limit: '2', cursor: String(first.cursor) });
  expect(second.items.map(({ id }) => nameOf(id))).toEqual(['old', 'returned']);
  expect(second).not.toHaveProperty('cursor');
  expect(await names({ tab: 'ended' })).toEqual(['connected', 'late']);
  expect(await names({ overdue: 'true' })).toEqual([]);
});

describe('what awaits a partner', () => {
  const third = 'pt_00000000000000000000000003';
  const given = (n: number, change: Partial<Order>): Order => ({
    ...order('old'),
    id: OrderId.parse(`${idsFrom('or', now)}${String(n).padStart(16, '0')}`),
    partner: third,
    ...change,
  });

  it('is counted behind what has ended, at work or standing still, letters apart, among as many as was asked', async () => {
    const ended = Array.from({ length: 110 }, (_, n) => given(n, { status: 'connected', endedAt: now }));
    const open = [
      given(200, {}),
      given(201, { status: 'returned', hold: order('returned').hold }),
      given(202, { kind: 'letter', status: 'served' }),
    ];
    for (const one of [...ended, ...open])
      unwrap(await database.table.transact(orders.store.create(one, by)));
    expect(await orders.store.countOpen(third, 100)).toEqual({ orders: 2, letters: 1 });
    const { orders: some, letters } = await orders.store.countOpen(third, 1);
    expect(some + letters).toBe(2); // one at work, one that stands still
  });
});
