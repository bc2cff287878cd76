import { describe, expect, it } from 'vitest';
import { ServiceHours, servedOn } from '../../../../functions/law/calendar/service-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';

const usual = { opens: '09:00', closes: '19:00' };
const window = ServiceHours.parse({
  name: { zh: '市民中心', en: 'Civic centre' },
  workingDays: usual,
  weekends: [{ weekday: 6, opens: '09:30', closes: '12:00' }],
  opened: [{ date: '2026-10-02', opens: '10:00', closes: '16:00' }],
  closed: ['2026-10-12'],
});
const calendar = workingCalendar();
const on = (date: string) => servedOn(window, plainDate(date), calendar);

describe('a place where people are served (Art. 8)', () => {
  it('serves longer on working days, make-up Saturdays among them', () => {
    expect(on('2026-10-13')).toEqual(usual);
    expect(on('2026-10-10'), 'a make-up Saturday').toEqual(usual);
  });

  it('serves on days off where it says so, and makes no working day of them', () => {
    expect(on('2026-10-17')).toEqual({ opens: '09:30', closes: '12:00' });
    expect(on('2026-10-02')).toEqual({ opens: '10:00', closes: '16:00' });
    expect(calendar.isWorkingDay(plainDate('2026-10-17'))).toBe(false);
  });

  it('is closed on Sundays, on holidays that are Saturdays, and on days it names', () => {
    expect([on('2026-10-18'), on('2026-10-03'), on('2026-10-12')]).toEqual([undefined, undefined, undefined]);
  });

  it('does not close before it opens', () => {
    const reversed = { ...window, workingDays: { opens: '19:00', closes: '09:00' } };
    expect(ServiceHours.safeParse(reversed).success).toBe(false);
  });
});
