import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { Order, OrderEvent } from '../../../../functions/services/orders/model.ts';
import { act } from '../../../../functions/services/orders/rules.ts';

const now = instant('2026-03-02T02:00:00Z');
const by = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const reviewOf = (kind: string): Order =>
  Order.parse({
    id: 'or_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    kind: 'review',
    subject: { kind, id: 'x_1' },
    partner: 'pt_1',
    status: 'pending',
    request: { checklist: [] },
    createdAt: now,
    limits: {},
  });
const returned = OrderEvent.parse({ eventId: '1', type: 'returned', reasons: ['缺少材料'] });

it('is returned to whoever applied', () => {
  expect(act(reviewOf('project'), returned, now, by)).toMatchObject({
    ok: true,
    value: { order: { status: 'returned' } },
  });
});

it('is never returned where nobody applied: there is nobody to complete anything', () => {
  expect(act(reviewOf('entitlement'), returned, now, by)).toMatchObject({
    ok: false,
    error: { reason: 'nothing-to-complete' },
  });
});

it('gives a later check its opinion: it is neither returned nor refused', () => {
  const check = { ...reviewOf('project'), request: { checklist: [], check: 'cm_1' } };
  expect(act(check, returned, now, by)).toMatchObject({ error: { reason: 'nothing-to-complete' } });
  const rejected = OrderEvent.parse({ eventId: '2', type: 'rejected', reasons: ['不归本部门'] });
  expect(act(check, rejected, now, by)).toMatchObject({ error: { reason: 'no-licence' } });
});
