import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, HOUR, instant, type Instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { workOrder } from '../../../../functions/services/orders/kinds/work-order-transitions.ts';
import { workOrderStatuses } from '../../../../functions/services/orders/kinds/work-order.ts';
import { Order, OrderId } from '../../../../functions/services/orders/model.ts';
import { act, hasEnded } from '../../../../functions/services/orders/rules.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';

const start = instant('2026-03-02T09:00:00+08:00');
const reckoner = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };

const order = (change: Partial<Order> = {}): Order => {
  const deadline = (budget: number) =>
    DeadlineSpec.parse({ budget, kind: 'promised', basis: '第十三条', anchor: start });
  return Order.parse({
    id: OrderId.parse('or_01J00000000000000000000000'),
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: 'ji_1' },
    partner: 'pt_1',
    status: 'pending',
    request: { service: 'gas' },
    createdAt: start,
    limits: { acceptance: { deadline: deadline(1) }, completion: { deadline: deadline(10) } },
    survey: { needed: true, agreedFor: '2026-03-04' },
    leavesOut: ['applicant-owes'],
    ...change,
  });
};

const reasons = ['缺少材料'];
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .constantFrom(
      'accepted',
      'surveyed',
      'planned',
      'contracted',
      'works-begun',
      'constructed',
      'inspected',
      'connected',
      'resumed',
    )
    .map((type) => ({ type, eventId: 'e' }) as Act),
  fc.constantFrom<Act>(
    { type: 'returned', eventId: 'e', reasons },
    { type: 'rejected', eventId: 'e', reasons },
    { type: 'suspended', eventId: 'e', ground: 'applicant-owes', until: plainDate('2026-03-03') },
    { type: 'corrected', note: '已补', materials: [] },
    { type: 'withdrawn' },
  ),
);

/** The order after each act that was allowed, an hour apart. */
const lived = (sequence: readonly Act[]): { order: Order; act: Act; at: Instant }[] => {
  const steps: { order: Order; act: Act; at: Instant }[] = [];
  let current = order();
  for (const [index, done] of sequence.entries()) {
    const at = addMillis(start, (index + 1) * HOUR);
    const result = act(current, done, at, reckoner);
    if (!result.ok) continue;
    current = result.value.order;
    steps.push({ order: current, act: done, at });
  }
  return steps;
};

describe('whatever is said of a work order, in whatever order', () => {
  it('it is always as its schema says, and its status one of its own', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
        for (const step of lived(sequence)) {
          expect(Order.safeParse(step.order).success).toBe(true);
          expect(workOrderStatuses).toContain(step.order.status);
        }
      }),
    );
  });

  it('it stands still exactly while it is returned or suspended, and then its clock does too', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
        for (const { order: one, at } of lived(sequence)) {
          const still = one.status === 'returned' || one.status === 'suspended';
          expect(one.hold !== undefined).toBe(still);
          for (const { deadline, metAt } of Object.values(one.limits)) {
            const open = deadline.suspensions.filter(({ to }) => to === undefined || to > at).length;
            if (metAt === undefined) expect(open).toBe(still ? 1 : 0);
          }
        }
      }),
    );
  });

  it('once ended it never moves again', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), acts, (sequence, another) => {
        const last = lived(sequence).at(-1)?.order;
        if (!last || !hasEnded(last)) return;
        expect(last.endedAt).toBeDefined();
        expect(act(last, another, addMillis(start, 100 * HOUR), reckoner).ok).toBe(false);
      }),
    );
  });

  it('a limit is met once, and stays met', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
        const met = new Map<string, string>();
        for (const step of lived(sequence))
          for (const [name, { metAt }] of Object.entries(step.order.limits)) {
            if (met.has(name)) expect(metAt).toBe(met.get(name));
            if (metAt !== undefined) met.set(name, metAt);
          }
      }),
    );
  });
});

it.each(workOrderStatuses)('the table says what is possible from %s', (status) => {
  expect(workOrder.moves[status]).toBeDefined();
});

it('a provider that needs the survey cannot plan before it, nor survey before one is agreed', () => {
  const at = addMillis(start, HOUR);
  const accepted = order({ status: 'accepted', survey: { needed: true } });
  expect(act(accepted, { type: 'surveyed', eventId: 'e' }, at, reckoner)).toMatchObject({
    ok: false,
    error: { reason: 'no-survey-agreed' },
  });
  expect(act(accepted, { type: 'planned', eventId: 'e' }, at, reckoner)).toMatchObject({
    ok: false,
    error: { reason: 'survey-comes-first' },
  });
});
