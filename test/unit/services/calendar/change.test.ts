import { describe, expect, it } from 'vitest';
import { change } from '../../../../functions/services/calendar/change.ts';
import { calendarDependencies } from '../../../../functions/services/calendar/dependencies.ts';
import { suspicion, yearUnder } from '../../../../functions/services/calendar/rules.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { plainDate, TimeOfDay } from '../../../../functions/law/plain-date.ts';
import { overlay } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';

const day = (date: string) => ({ date: plainDate(date), name: { zh: '假', en: 'Holiday' } });
const asked = { why: '国办发明电', by: 'op-1' };

const standing = () => {
  const memory = memoryTable();
  return { ...memory, ...calendarDependencies({ table: memory.table, clock: handClock() }) };
};

describe('a year of the calendar', () => {
  it('is kept in every version, with who and why, and starts a recomputation of what it can move', async () => {
    const on = standing();
    const lay = (holidays: string[]) =>
      change(
        on,
        ['YEAR', 2027],
        (version) => overlay(2027, { version, holidays: holidays.map(day) }),
        2027,
        asked,
      );
    expect(await lay(['2027-03-01'])).toEqual({ ok: true, value: 1 });
    expect(await lay(['2027-03-02'])).toEqual({ ok: true, value: 2 });
    const history = await on.calendars.historyOf(['YEAR', 2027]);
    expect(history.map(({ change: made }) => [made.version, made.by, made.why])).toEqual([
      [2, 'op-1', '国办发明电'],
      [1, 'op-1', '国办发明电'],
    ]);
    const { calendar } = await on.calendars.workingTime();
    expect(calendar.isWorkingDay(plainDate('2027-03-01'))).toBe(true);
    expect(calendar.isWorkingDay(plainDate('2027-03-02'))).toBe(false);
    const started = on.ofKind('effect').map(({ effect }) => effect);
    expect(started).toMatchObject([
      { machine: 'calendar-recompute', name: 'year-2027-v1', input: { fromYear: 2027 } },
      { machine: 'calendar-recompute', name: 'year-2027-v2', input: { fromYear: 2027 } },
    ]);
  });

  it('is not replaced by who saw another version', async () => {
    const on = standing();
    const lay = (replaces: number) =>
      change(on, ['YEAR', 2027], (version) => overlay(2027, { version }), 2027, { ...asked, replaces });
    expect((await lay(0)).ok).toBe(true);
    expect(await lay(0)).toMatchObject({ ok: false, error: { kind: 'precondition-failed' } });
    expect((await lay(1)).ok).toBe(true);
  });

  it.each([
    ['a worked Sunday without a holiday near', overlay(2027, { workdays: [day('2027-08-15')] })],
    ['a date outside its year', overlay(2027, { holidays: [day('2026-08-15')] })],
    ['a published year without its holidays', overlay(2027, { publishes: true })],
    [
      'a year of 300 working days',
      overlay(2026, {
        workdays: Array.from({ length: 52 }, (_, week) =>
          day(new Date(Date.UTC(2026, 0, 3 + week * 7)).toISOString().slice(0, 10)),
        ),
      }),
    ],
  ])('is refused with reasons when it is %s', (_, laid) => {
    expect(suspicion(laid, [])).toMatchObject({
      kind: 'suspicious-calendar',
      errors: expect.arrayContaining([expect.objectContaining({ detail: expect.anything() })]),
    });
  });

  it('is shown with the version of its overlay, published or not', () => {
    expect(yearUnder(2027, [])).toMatchObject({ published: false, overlay: 0 });
    expect(yearUnder(2026, [overlay(2026, { version: 3 })])).toMatchObject({ published: true, overlay: 3 });
  });
});

it('office hours and ladders are settings too, and are reckoned and watched by from then on', async () => {
  const on = standing();
  const hours = { ...USUAL_OFFICE_HOURS, cutOff: TimeOfDay.parse('16:00') };
  await change(on, ['OFFICE-HOURS'], () => hours, 0, asked);
  const ladder = [{ id: 'breach', when: 'due' }];
  await change(on, ['LADDER', 'work-order'], () => ladder, 0, asked);
  expect(await on.calendars.workingTime()).toMatchObject({ hours, ladders: { 'work-order': ladder } });
});
