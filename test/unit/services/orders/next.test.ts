import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, DAY, instant, type Instant } from '../../../../functions/law/instant.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { lineOf, nextOfOrders } from '../../../../functions/services/orders/line.ts';
import { Order, OrderId } from '../../../../functions/services/orders/model.ts';
import { nextOf } from '../../../../functions/services/orders/next.ts';
import { act } from '../../../../functions/services/orders/rules.ts';
import { workingTime } from '../../law/samples.ts';

const start = instant('2026-03-02T09:00:00+08:00');
const deadline = (budget: number) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第十三条', anchor: start });
const placed = (change: Partial<Order> = {}): Order =>
  Order.parse({
    id: 'or_01J00000000000000000000000',
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: 'ji_1' },
    partner: 'pt_1',
    status: 'pending',
    request: { service: 'water', site: { address: '样例路 1 号' } },
    createdAt: start,
    limits: {
      acceptance: { deadline: deadline(1) },
      'acceptance-statutory': { deadline: deadline(2), beside: 'acceptance' },
      completion: { deadline: deadline(10) },
    },
    ...change,
  });
const after = (order: Order, ...acts: readonly object[]): Order =>
  acts.reduce<Order>((one, said) => {
    const acted = act(one, { eventId: 'e', ...said } as Act, start, workingTime);
    if (!acted.ok) throw new Error(acted.error.reason ?? acted.error.from);
    return acted.value.order;
  }, order);
const on = (days: number): { now: Instant; workingTime: typeof workingTime } => ({
  now: addMillis(start, days * DAY),
  workingTime,
});

describe('what an order waits for', () => {
  it('is its partner, by the limit that is due first: the promise, not the law beside it', () => {
    expect(nextOf(placed(), on(0))).toEqual({
      turn: 'partner',
      what: 'acceptance',
      due: '2026-03-03T16:00:00.000Z',
      lastDay: '2026-03-03',
      overdue: 0,
    });
    expect(nextOf(after(placed(), { type: 'accepted' }), on(0))).toMatchObject({
      what: 'completion',
      lastDay: '2026-03-16',
    });
  });

  it('says by how many working days it is late', () => {
    expect(nextOf(placed(), on(3))).toMatchObject({ what: 'acceptance', overdue: 2 });
  });

  it('is the applicant when it was returned, with what was asked for and no day', () => {
    const returned = after(placed(), { type: 'returned', reasons: ['缺图'], asks: ['site-plan'] });
    expect(nextOf(returned, on(0))).toMatchObject({ turn: 'applicant', what: 'corrections', lastDay: null });
    expect(returned.hold).toMatchObject({ reasons: ['缺图'], asks: ['site-plan'] });
  });

  it('is whoever the published ground names while it stands still, until the day it was given', () => {
    const stands = after(
      placed({ leavesOut: ['construction'] }),
      { type: 'accepted' },
      { type: 'suspended', ground: 'construction', until: '2026-03-20', note: '等待红线内施工' },
    );
    expect(nextOf(stands, on(1))).toMatchObject({
      turn: 'third-party',
      what: 'resumption',
      lastDay: '2026-03-20',
    });
    expect(stands.hold, 'what was said with it is kept').toMatchObject({ note: '等待红线内施工' });
    expect(nextOf(stands, on(40)), 'its end has passed, seen or not').toMatchObject({ what: 'completion' });
  });

  it('is nobody once it has ended', () => {
    expect(nextOf(after(placed(), { type: 'rejected', reasons: ['无管网'] }), on(0))).toBeUndefined();
  });
});

describe('an order in a line', () => {
  const nameOf = (id: string) => (id === 'pt_1' ? '桂林样例供水' : undefined);

  it('names its partner and its service, and leaves the request and the arithmetic out', () => {
    const line = lineOf(placed(), nameOf, on(0));
    expect(line).toMatchObject({ partner: 'pt_1', partnerName: '桂林样例供水', service: 'water' });
    expect(line).not.toHaveProperty('limits');
    expect(line).not.toHaveProperty('request');
    expect(JSON.stringify(line).length).toBeLessThan(500);
  });

  it('of several the applicant’s own turn comes first, then what is due first', () => {
    const id = (n: number) => OrderId.parse(`or_0${n}J00000000000000000000000`);
    const waits = lineOf(placed({ id: id(1) }), nameOf, on(0));
    const later = lineOf(after(placed({ id: id(2) }), { type: 'accepted' }), nameOf, on(0));
    const returned = lineOf(
      after(placed({ id: id(3) }), { type: 'returned', reasons: ['-'] }),
      nameOf,
      on(0),
    );
    expect(nextOfOrders([later, waits])).toMatchObject({ orderId: id(1), partnerName: '桂林样例供水' });
    expect(nextOfOrders([later, waits, returned])).toMatchObject({ orderId: id(3), turn: 'applicant' });
    expect(nextOfOrders([])).toBeUndefined();
  });
});
