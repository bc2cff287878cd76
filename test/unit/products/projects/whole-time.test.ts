import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { wholeBudget } from '../../../../functions/products/projects/plans/graph.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';
import type { Stage } from '../../../../functions/products/projects/stage.ts';
import { daysUsed, ProjectTimes } from '../../../../functions/products/projects/whole-time.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const at = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T16:00:00.000Z`);
const stage = (from: number, to: number, waits: Stage['waits'] = []): Stage =>
  ({ startedAt: at(from), endedAt: at(to), pauses: [], waits, steps: [] }) as unknown as Stage;

describe('how long a project has taken', () => {
  it('counts each working day once, however many stages run in it', () => {
    // From the end of Sunday the 1st to that of Friday the 6th; and two stages side by side.
    expect(daysUsed([stage(1, 6)], at(31), workingTime)).toBe(5);
    expect(daysUsed([stage(1, 6), stage(3, 5)], at(31), workingTime)).toBe(5);
    expect(daysUsed([stage(1, 6), stage(8, 10)], at(31), workingTime)).toBe(7);
  });

  it('leaves out what was the turn of its owner alone, unless another stage went on', () => {
    const waited = stage(1, 6, [{ from: at(3), to: at(5) }]);
    expect(daysUsed([waited], at(31), workingTime)).toBe(3);
    expect(daysUsed([waited, stage(3, 4)], at(31), workingTime)).toBe(4);
  });

  it('is compared with others only where they are enough: the median of those by the same plan', async () => {
    const { table } = memoryTable();
    const times = new ProjectTimes(table);
    const kept = (days: readonly number[]) =>
      table.transact(days.map((one, n) => times.keep('national-enterprise', `pj_${n}`, one)));
    await kept([10, 20, 30, 40]);
    expect(await times.othersOf('national-enterprise', 'pj_9')).toBeUndefined();
    await kept([10, 20, 30, 40, 50]);
    expect(await times.othersOf('national-enterprise', 'pj_9')).toEqual({ median: 30, of: 5 });
    // Its own is not among the others, nor is that of another plan.
    expect(await times.othersOf('national-enterprise', 'pj_0')).toBeUndefined();
    expect(await times.othersOf('national', 'pj_9')).toBeUndefined();
  });
});

describe('the promised time of a whole project, by the longest path of its plan', () => {
  it.each([
    ['national-government', 'working-days'],
    ['national-enterprise', 'working-days'],
    ['national-low-risk', 'working-days'],
  ] as const)('%s', (id, unit) => {
    const plan = shippedPlans().find((one) => one.id === id);
    if (!plan) throw new Error(`No plan ${id}`);
    const ofStages = plan.stages.flatMap(({ steps }) => steps.map(({ statutory = 0 }) => statutory));
    const whole = wholeBudget(plan, 'statutory');
    expect(whole.unit).toBe(unit);
    expect(whole.budget).toBeLessThan(ofStages.reduce((sum, days) => sum + days, 0));
  });

  it('is walked by hand for a low-risk project: both planning permits, the permit, the acceptance, production', () => {
    const plan = shippedPlans().find(({ id }) => id === 'national-low-risk');
    // 20 + 20 + 7 natural days as 5 working days + 15 + 20.
    expect(plan && wholeBudget(plan, 'statutory').budget).toBe(80);
  });
});
