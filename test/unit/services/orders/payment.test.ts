import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { owedBy, paidBy } from '../../../../functions/services/orders/kinds/payment-transitions.ts';
import { Order, OrderEvent } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';

const now = instant('2026-03-02T02:00:00Z');
const by = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const order = Order.parse({
  id: 'or_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  kind: 'payment',
  subject: { kind: 'entitlement', id: 'en_1' },
  partner: 'pt_1',
  status: 'pending',
  request: { fen: 1_000 },
  createdAt: now,
  limits: {},
});
let events = 0;
const say = (to: Order, said: object) =>
  act(to, OrderEvent.parse({ eventId: String((events += 1)), ...said }), now, by);
const after = (to: Order, said: object): Order => {
  const done = say(to, said);
  if (!done.ok) throw new Error(done.error.reason);
  return done.value.order;
};

it('is paid in parts that add up to what it asks, to the fen', () => {
  const partly = after(order, { type: 'partly-paid', fen: 300 });
  expect(partly.status).toBe('partly-paid');
  expect(say(partly, { type: 'paid', fen: 699 })).toMatchObject({
    ok: false,
    error: { reason: 'sum-differs' },
  });
  expect(say(partly, { type: 'partly-paid', fen: 700 })).toMatchObject({
    ok: false,
    error: { reason: 'sum-not-less' },
  });
  const paid = after(partly, { type: 'paid', fen: 700, reference: 'B-1' });
  expect(paid).toMatchObject({ status: 'paid', endedAt: now });
  expect(paidBy(paid)).toBe(1_000);
});

it('is owed under its policy for what is left of it', () => {
  const policy = { code: 'growth', name: '稳增长', version: 1 };
  const asked = { ...order, request: { fen: 1_000, policy } };
  const partly = after(asked, { type: 'partly-paid', fen: 300 });
  expect(owedBy(partly)).toEqual({ policy: 'growth', title: '稳增长', fen: 700 });
  expect(owedBy({ ...asked, kind: 'review' })).toBeUndefined();
});

it('is refused with a reason and a cause, and then nothing more is said', () => {
  expect(OrderEvent.safeParse({ eventId: '1', type: 'refused', reason: '账号有误' }).success).toBe(false);
  const refusal = { type: 'refused', reason: '账号有误', cause: 'account' };
  const refused = after(order, refusal);
  expect(refused.said).toMatchObject([refusal]);
  expect(say(refused, { type: 'paid', fen: 1_000 }).ok).toBe(false);
});

it.each(['suspended', 'returned', 'rejected'])('knows no event by which it could stand still: %s', (type) => {
  const said = { type, reasons: ['x'], ground: 'hearing', until: '2026-03-06' };
  const event = OrderEvent.options.find(({ shape }) => shape.type.value === type);
  const known = Object.fromEntries(Object.entries(said).filter(([key]) => key in (event?.shape ?? {})));
  expect(say(order, known).ok).toBe(false);
});
