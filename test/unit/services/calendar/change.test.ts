import { describe, expect, it } from 'vitest';
import { change } from '../../../../functions/services/calendar/change.ts';
import { calendarDependencies } from '../../../../functions/services/calendar/dependencies.ts';
import { publishNotice } from '../../../../functions/services/calendar/publication.ts';
import { suspicion } from '../../../../functions/services/calendar/rules.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import type { CalendarNotice } from '../../../../functions/law/calendar/notice.ts';
import { plainDate, TimeOfDay } from '../../../../functions/law/plain-date.ts';
import { notice, regional } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';

const day = (date: string) => ({ date: plainDate(date), name: { zh: '假', en: 'Holiday' } });
const asked = { why: '桂政办函', by: 'op-1' };
const sanyuesan = (version: number, ...off: string[]) => regional(2027, { version, off: off.map(day) });

const standing = () => {
  const memory = memoryTable();
  const on = calendarDependencies({ table: memory.table, clock: handClock() });
  const publish = (what: CalendarNotice, foreseenBy?: string) =>
    publishNotice(on, { notice: what, ...asked, foreseenBy });
  const started = () =>
    memory.ofKind('effect').map(({ effect }) => effect as { name: string; input: object });
  return { ...memory, ...on, publish, started };
};

describe('what a source arranges for a year', () => {
  it('is kept in every version, with who and why, and starts a recomputation of what it can move', async () => {
    const { publish, calendars, started } = standing();
    expect((await publish(sanyuesan(1, '2027-04-08', '2027-04-09'))).ok).toBe(true);
    expect((await publish(sanyuesan(2, '2027-04-09', '2027-04-12'))).ok).toBe(true);
    const history = await calendars.historyOf(['YEAR', 2027, 'region']);
    expect(history.map(({ change: made }) => [made.version, made.by, made.why])).toEqual([
      [2, 'op-1', '桂政办函'],
      [1, 'op-1', '桂政办函'],
    ]);
    const { calendar } = await calendars.workingTime();
    expect(calendar.isWorkingDay(plainDate('2027-04-08'))).toBe(true);
    expect(calendar.isWorkingDay(plainDate('2027-04-12'))).toBe(false);
    expect(started()).toMatchObject([
      { machine: 'calendar-recompute', name: 'year-2027-region-v1', input: { fromYear: 2027 } },
      { machine: 'calendar-recompute', name: 'year-2027-region-v2', input: { fromYear: 2027 } },
    ]);
  });

  it('published twice is published once; another under the same version is refused', async () => {
    const { publish, started } = standing();
    await publish(sanyuesan(1, '2027-04-08', '2027-04-09'));
    expect((await publish(sanyuesan(1, '2027-04-08', '2027-04-09'))).ok).toBe(true);
    expect(started()).toHaveLength(1);
    const refused = { ok: false, error: { kind: 'precondition-failed', extensions: { version: 1 } } };
    expect(await publish(sanyuesan(1, '2027-04-09', '2027-04-12'))).toMatchObject(refused);
    expect(await publish(sanyuesan(3, '2027-04-09', '2027-04-12'))).toMatchObject(refused);
  });

  it('of two raced one holds, and the other is told which version is in force', async () => {
    const { publish, started } = standing();
    const raced = await Promise.all([
      publish(sanyuesan(1, '2027-04-08', '2027-04-09')),
      publish(sanyuesan(1, '2027-04-09', '2027-04-12')),
    ]);
    expect(raced.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(started()).toHaveLength(1);
  });

  it('is not published by who foresaw its effect on another calendar', async () => {
    const { publish, calendars } = standing();
    const seen = (await calendars.workingTime()).calendar.version;
    await publish(regional(2026, { off: [day('2026-04-20')] }));
    const stale = await publish(sanyuesan(1, '2027-04-09', '2027-04-12'), seen);
    const now = (await calendars.workingTime()).calendar.version;
    expect(stale).toMatchObject({
      ok: false,
      error: { kind: 'precondition-failed', extensions: { calendar: now } },
    });
    expect((await publish(sanyuesan(1, '2027-04-09', '2027-04-12'), now)).ok).toBe(true);
  });

  it('is taken back once, and what was never published is not', async () => {
    const { publish, calendars } = standing();
    const withdrawal = (version: number) => regional(2027, { version, withdrawn: true });
    expect(await publish(withdrawal(1))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    await publish(sanyuesan(1, '2027-04-08', '2027-04-09'));
    expect((await publish(withdrawal(2))).ok).toBe(true);
    expect(await publish(withdrawal(3))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const { calendar } = await calendars.workingTime();
    expect(calendar.isWorkingDay(plainDate('2027-04-08'))).toBe(true);
    expect(calendar.missing(plainDate('2027-04-08'), plainDate('2027-04-08'))).toEqual([
      { year: 2027, source: 'nation' },
    ]);
  });

  it('from before the sources were told apart still holds, until another version comes', async () => {
    const { table, publish, calendars } = standing();
    const old = { year: 2027, version: 3, publishes: false, holidays: [day('2027-04-08')], workdays: [] };
    await table.transact([
      table.write.create({ pk: 'CALENDAR', sk: 'YEAR#2027', kind: 'time-setting', value: old } as never),
    ]);
    const off = async (date: string) =>
      !(await calendars.workingTime()).calendar.isWorkingDay(plainDate(date));
    expect(await off('2027-04-08')).toBe(true);
    expect((await publish(sanyuesan(1, '2027-04-09', '2027-04-12'))).ok).toBe(true);
    expect([await off('2027-04-08'), await off('2027-04-09')]).toEqual([false, true]);
  });

  it.each([
    ['a worked Sunday without a holiday near', regional(2027, { work: [day('2027-08-15')] })],
    ['a date outside its year', regional(2027, { off: [day('2026-08-15')] })],
    ['a year of the nation without its holidays', notice(2027)],
    ['a day both off and worked', regional(2027, { off: [day('2027-04-10')], work: [day('2027-04-10')] })],
  ])('is refused with reasons when it is %s', (_, laid) => {
    expect(suspicion(laid, [])).toMatchObject({
      kind: 'suspicious-calendar',
      errors: expect.arrayContaining([expect.objectContaining({ detail: expect.anything() })]),
    });
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
