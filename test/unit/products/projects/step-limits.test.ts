import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { withWaits } from '../../../../functions/products/projects/asking.ts';
import { lateness } from '../../../../functions/services/orders/lateness.ts';
import { sizeOf } from '../../../../functions/products/projects/model.ts';
import { stepLimits } from '../../../../functions/products/projects/stage-deadline.ts';
import { PlannedStage } from '../../../../functions/products/projects/plans/model.ts';
import { running } from '../../../../functions/products/projects/plans/running-steps.ts';
import type { Stage, StageStepState } from '../../../../functions/products/projects/stage.ts';
import { instant } from '../../../../functions/law/instant.ts';
import type { Order } from '../../../../functions/services/orders/model.ts';
import { orderId, partner, start } from './samples.ts';

const reckoner = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const planned = running(
  PlannedStage.parse({
    id: 'stage',
    title: { zh: '阶段', en: 'Stage' },
    begins: 'at-once',
    steps: [{ id: 's', title: { zh: '步骤', en: 'Step' }, department: '林业局', statutory: 10, promised: 5 }],
  }),
);
const [first] = planned.steps;
if (!first) throw new Error('No step');
const order = (change: Partial<Order> = {}): Order => ({
  id: orderId(1),
  kind: 'review',
  subject: { kind: 'project', id: 'pj_1' },
  partner,
  status: 'pending',
  request: {},
  createdAt: start,
  limits: stepLimits(planned, first, '第十二条', start),
  ...change,
});

describe('limits of steps', () => {
  it('keep the statutory limit beside the promised one, each from the receipt', () => {
    const { promised, statutory } = order().limits;
    expect(promised?.deadline).toMatchObject({ budget: 5, anchor: start });
    expect(statutory).toMatchObject({ beside: 'promised', deadline: { budget: 10, anchor: start } });
  });

  it('count a department late from the promised moment, in working days, until its opinion', () => {
    expect(lateness(order(), instant('2026-03-09T15:59:59.999Z'), reckoner)).toBeUndefined();
    expect(lateness(order(), instant('2026-03-11T16:00:00.000Z'), reckoner)).toEqual({
      since: '2026-03-09T16:00:00.000Z',
      days: 3,
    });
    const ended = order({ endedAt: instant('2026-03-10T16:00:00.000Z') });
    expect(lateness(ended, instant('2026-05-01T00:00:00.000Z'), reckoner)?.days).toBe(2);
  });

  it('count the time in which a step waits for its department, whatever the owner has yet to give', () => {
    const step: StageStepState = { id: 's', status: 'waiting', round: 1, earlier: [] };
    const other: StageStepState = { ...step, id: 't' };
    const stage = { steps: [step, other], pauses: [], waits: [] } as unknown as Stage;
    const later = instant('2026-03-05T01:00:00.000Z');
    const owing = new Set(['s']);
    const none = new Set<string>();
    expect(withWaits(stage, owing, none, start)).toEqual({
      ...stage,
      steps: [{ ...step, owed: [{ from: start }] }, other],
      waits: [{ from: start }],
    });
    const waits = { role: 'department', name: '林业局', why: 'retired', since: start } as const;
    const waiting = withWaits({ ...stage, steps: [step, { ...other, waits }] }, owing, none, start);
    expect(waiting).toMatchObject({ steps: [{ owed: [{ from: start }] }, {}], waits: [] });
    expect(withWaits(waiting, none, none, later)).toMatchObject({
      steps: [{ owed: [{ from: start, to: later }] }, {}],
      waits: [],
    });
  });

  it.each([
    [10_000_000, 'small'],
    [50_000_000, 'medium'],
    [500_000_000, 'large'],
  ] as const)('an investment of %i yuan is %s', (investment, size) => {
    expect(sizeOf(investment)).toBe(size);
  });
});
