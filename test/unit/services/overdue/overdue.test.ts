import { beforeEach, describe, expect, it, vi } from 'vitest';
import { unwrap } from '../../../../functions/common/result.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { instant, type Instant } from '../../../../functions/law/instant.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import type { Registration } from '../../../../functions/platform/http/route.ts';
import { owedReader } from '../../../../functions/platform/watch/owed-now.ts';
import { sweep } from '../../../../functions/platform/watch/sweep.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { Order } from '../../../../functions/services/orders/model.ts';
import { overdue } from '../../../../functions/services/overdue/list.ts';
import { overdueRoutes } from '../../../../functions/services/overdue/routes.ts';
import type { Partner } from '../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { tellingOrders } from '../telling/fixture.ts';
import { memoryTable } from '../webhooks/fixture.ts';

vi.stubEnv('PERSON_KEYS_TABLE_NAME', 'persons');

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
/** A Monday. */
const received = instant('2026-03-02T02:00:00.000Z');
const at = (written: string): Instant => instant(`${written}:00.000+08:00`);
const ulid = (n: number) => String(n).padStart(26, '0');
const [gas, water] = [`pt_${ulid(1)}`, `pt_${ulid(2)}`];

const order = (n: number, partner: string, days: number): Order =>
  Order.parse({
    id: `or_${ulid(n)}`,
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: `ji_${ulid(n)}` },
    partner,
    status: 'pending',
    request: { service: 'gas' },
    createdAt: received,
    limits: {
      completion: {
        deadline: DeadlineSpec.parse({ budget: days, kind: 'promised', basis: '第十三条', anchor: received }),
      },
    },
    survey: { needed: false },
    leavesOut: ['applicant-owes'],
  });

const utility = (id: string, name: string) =>
  ({
    id,
    name,
    kind: 'utility',
    services: ['gas'],
    regions: ['450300'],
    createdAt: received,
  }) as unknown as Partner;

interface Answered {
  readonly items: { orderId: string; light: string; daysLeft?: number; daysOver?: number; lastDay: string }[];
  readonly cursor?: string;
  readonly counts?: { yellow: number; red: number; by: object[] };
}

const prepared = async () => {
  const { table } = memoryTable();
  let now = received;
  const partners = new Partners(table);
  await partners.add(utility(gas, '桂林燃气'));
  await partners.add(utility(water, '桂林供水'));
  const calendars = { workingTime: () => Promise.resolve(workingTime) };
  const clock = { now: () => now };
  const { orders } = tellingOrders({ table, clock });
  const listed = overdue({
    table,
    clock,
    calendars,
    partners,
    readers: { 'ORDER/ORDER': owedReader(orders.watched) },
  });
  const handler = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () =>
      Promise.resolve({ name: '水务', kind: 'utility', services: ['gas'] } as Registration),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  })(overdueRoutes, { overdue: listed }, { table, clock });
  const send = (caller: { role: string; partner?: string }, query: object = {}, headers: object = {}) =>
    handler(
      {
        routeKey: 'GET /v1/overdue',
        rawPath: '/v1/overdue',
        headers,
        rawQueryString: '',
        queryStringParameters: query,
        requestContext: {
          requestId: 'r',
          http: { method: 'GET', path: '/v1/overdue' },
          authorizer: { jwt: { claims: { sub: 's', name: '王五', ...caller } } },
        },
      } as unknown as HttpEvent,
      {} as never,
    );
  const ask = async (...asked: Parameters<typeof send>): Promise<Answered> => {
    const answered = await send(...asked);
    expect(answered.statusCode, answered.body).toBe(200);
    return JSON.parse(answered.body ?? '') as Answered;
  };
  const placeAll = async (...placed: Order[]) => {
    for (const one of placed) unwrap(await table.transact(await orders.place(one, workingTime)));
  };
  const act = async (n: number, done: Act) => {
    const stored = await orders.find(`or_${ulid(n)}`);
    if (!stored) throw new Error(`No order ${n}`);
    unwrap(await table.transact(unwrap(await orders.act(stored, done, { now, workingTime })).writes));
  };
  return {
    ask,
    send,
    act,
    placeAll,
    setClock: (to: Instant) => void (now = to),
    sweepNow: () =>
      sweep({
        table,
        watchers: { 'ORDER/ORDER': watcher(table, orders.watched) },
        now,
        workingTime: calendars.workingTime,
        tellSick: () => [],
      }),
  };
};

const operator = { role: 'operator' };
const of = (partner: string) => ({ role: 'partner', partner });
const lights = ({ items }: Answered) => items.map(({ orderId, light }) => [orderId.slice(-1), light]);

describe('the queue of what is late now', () => {
  let on: Awaited<ReturnType<typeof prepared>>;
  beforeEach(async () => {
    on = await prepared();
    // Due at the end of Thursday the 5th, of Friday the 6th and of Monday the 16th.
    await on.placeAll(order(1, gas, 3), order(2, water, 4), order(3, gas, 10));
  });

  it('is empty while everything has time, yellow from the first reminder, red once it is over: by no sweep at all', async () => {
    expect(await on.ask(operator)).toEqual({ items: [] });
    on.setClock(at('2026-03-04T08:59'));
    expect(lights(await on.ask(operator))).toEqual([]);
    on.setClock(at('2026-03-04T09:00'));
    expect(lights(await on.ask(operator))).toEqual([['1', 'yellow']]);
    on.setClock(at('2026-03-05T23:59'));
    expect(lights(await on.ask(operator))).toEqual([
      ['1', 'yellow'],
      ['2', 'yellow'],
    ]);
    on.setClock(at('2026-03-06T00:00'));
    expect(lights(await on.ask(operator))).toEqual([
      ['1', 'red'],
      ['2', 'yellow'],
    ]);
  });

  it('says whole working days, left or over, and the last day', async () => {
    const days = async (written: string) => {
      on.setClock(at(written));
      const { items } = await on.ask(of(gas));
      return items.map(({ daysLeft, daysOver, lastDay }) => [daysLeft, daysOver, lastDay])[0];
    };
    expect(await days('2026-03-04T12:00')).toEqual([1, undefined, '2026-03-05']);
    expect(await days('2026-03-05T12:00')).toEqual([0, undefined, '2026-03-05']);
    expect(await days('2026-03-06T12:00')).toEqual([undefined, 1, '2026-03-05']);
    // Nobody works at the weekend.
    expect(await days('2026-03-08T12:00')).toEqual([undefined, 1, '2026-03-05']);
    expect(await days('2026-03-09T12:00')).toEqual([undefined, 2, '2026-03-05']);
  });

  it('shrinks in the very transaction that does the thing, and stays the same when it is swept', async () => {
    on.setClock(at('2026-03-10T12:00'));
    const before = await on.ask(operator);
    expect(lights(before)).toEqual([
      ['1', 'red'],
      ['2', 'red'],
    ]);
    await on.sweepNow();
    await on.sweepNow();
    expect(await on.ask(operator)).toEqual(before);
    await on.act(1, { type: 'rejected', eventId: 'e1', reasons: ['无管网'] });
    expect(lights(await on.ask(operator))).toEqual([['2', 'red']]);
    await on.act(2, { type: 'withdrawn' });
    expect(await on.ask(operator)).toEqual({ items: [] });
  });

  it('leaves out what stands still, and has it again when it goes on', async () => {
    on.setClock(at('2026-03-05T10:00'));
    await on.act(1, { type: 'returned', eventId: 'e1', reasons: ['缺件'] });
    expect(lights(await on.ask(operator))).toEqual([['2', 'yellow']]);
    on.setClock(at('2026-03-09T10:00'));
    await on.act(1, { type: 'corrected', note: '已补', materials: [] });
    on.setClock(at('2026-03-10T10:00'));
    expect(lights(await on.ask(of(gas)))).toEqual([['1', 'yellow']]);
  });

  it('shows a partner what it owes and nothing else, whatever it asks for; operators filter', async () => {
    on.setClock(at('2026-03-10T12:00'));
    expect(lights(await on.ask(of(water)))).toEqual([['2', 'red']]);
    expect(lights(await on.ask(of(water), { partner: gas }))).toEqual([]);
    expect(lights(await on.ask(operator, { partner: gas }))).toEqual([['1', 'red']]);
    expect(lights(await on.ask(operator, { light: 'yellow' }))).toEqual([]);
    expect(lights(await on.ask(operator, { kind: 'entitlement' }))).toEqual([]);
    expect(lights(await on.ask(operator, { dueBefore: '2026-03-06' }))).toEqual([['1', 'red']]);
    expect(lights(await on.ask(operator, { dueBefore: '2026-03-05' }))).toEqual([]);
  });

  it('says of each thing who owes it, whose turn it is, and where it is shown', async () => {
    on.setClock(at('2026-03-10T12:00'));
    expect((await on.ask(of(gas))).items).toMatchObject([
      {
        kind: 'order',
        subject: { kind: 'joint-installation', id: `ji_${ulid(1)}` },
        href: `/v1/orders/or_${ulid(1)}`,
        limit: 'completion',
        turn: 'partner',
        partner: gas,
        partnerName: '桂林燃气',
      },
    ]);
  });

  it('is counted by light and by whom in one call, filters and pages aside', async () => {
    on.setClock(at('2026-03-16T09:00'));
    const { counts } = await on.ask(operator, { counts: 'true', limit: '1' });
    expect(counts).toEqual({
      green: 0,
      yellow: 1,
      red: 2,
      by: [
        { partner: gas, partnerName: '桂林燃气', green: 0, yellow: 1, red: 1 },
        { partner: water, partnerName: '桂林供水', green: 0, yellow: 0, red: 1 },
      ],
    });
    expect((await on.ask(of(water), { counts: 'true' })).counts).toMatchObject({ yellow: 0, red: 1 });
  });

  it('counts in green what has time yet, whatever else is asked, and shows none of it', async () => {
    on.setClock(at('2026-03-04T12:00'));
    const { items, counts } = await on.ask(operator, { counts: 'true' });
    expect(items).toHaveLength(1);
    expect(counts).toMatchObject({
      ...{ green: 2, yellow: 1, red: 0 },
      by: [
        { partner: gas, green: 1, yellow: 1 },
        { partner: water, green: 1, yellow: 0 },
      ],
    });
    expect((await on.ask(of(water), { counts: 'true' })).counts).toMatchObject({ green: 1, yellow: 0 });
  });

  it('goes on after the last of a page even where that one was done meanwhile', async () => {
    on.setClock(at('2026-03-16T09:00'));
    const first = await on.ask(operator, { limit: '1' });
    expect(lights(first)).toEqual([['1', 'red']]);
    await on.act(1, { type: 'withdrawn' });
    const second = await on.ask(operator, { limit: '1', cursor: first.cursor });
    expect(lights(second)).toEqual([['2', 'red']]);
    const last = await on.ask(operator, { limit: '1', cursor: second.cursor });
    expect(lights(last)).toEqual([['3', 'yellow']]);
    expect(last.cursor).toBeUndefined();
  });

  it('is a sheet for whoever asks for one, and nothing again for who has it already', async () => {
    on.setClock(at('2026-03-10T12:00'));
    const sheet = await on.send(operator, {}, { accept: 'text/csv' });
    const [titles = '', first = ''] = (sheet.body ?? '').split('\r\n');
    expect(titles).toMatch(/^\uFEFF"灯色","类型"/);
    expect(first).toContain(`"红（已逾期）","工单","ji_${ulid(1)}","or_${ulid(1)}","桂林燃气"`);
    const { headers } = await on.send(operator);
    const again = await on.send(operator, {}, { 'if-none-match': String(headers?.['etag']) });
    expect(again.statusCode).toBe(304);
    on.setClock(at('2026-03-11T12:00'));
    expect((await on.send(operator, {}, { 'if-none-match': String(headers?.['etag']) })).statusCode).toBe(
      200,
    );
  });
});
