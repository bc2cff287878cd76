import { describe, expect, it } from 'vitest';
import { checkNotice } from '../../../../functions/law/calendar/check-notice.ts';
import type { CalendarNotice } from '../../../../functions/law/calendar/notice.ts';
import { addDays, plainDate, weekdayOf, type PlainDate } from '../../../../functions/law/plain-date.ts';
import { viewYear } from '../../../../functions/law/calendar/year-view.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { regional } from '../samples.ts';

/** A year nobody has published: it has the thirteen days of the law. What is added comes by the region's notice. */
const YEAR = 2031;
const name = { zh: '假', en: 'Holiday' };
const line = (date: string) => ({ date: plainDate(date), name });
const reasons = (of: CalendarNotice, others: readonly CalendarNotice[] = []) =>
  checkNotice(of, others).map(({ pointer, detail }) => `${pointer} ${detail.en}`);

/** So many weekdays of the year from a day on, for holidays that cost a working day each. */
const weekdays = (count: number, from = `${YEAR}-07-01`): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = plainDate(from); days.length < count; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) days.push(day);
  return days;
};
const withHolidays = (dates: readonly string[], rest: Partial<CalendarNotice> = {}) =>
  regional(YEAR, { off: dates.map(line), ...rest });

describe('a weekend that is worked', () => {
  const worked = (date: string) => reasons(withHolidays([`${YEAR}-07-16`], { work: [line(date)] }));
  it('lies within ten days of a holiday, before it or after it', () => {
    expect(weekdayOf(plainDate(`${YEAR}-07-06`))).toBe(7);
    expect(weekdayOf(plainDate(`${YEAR}-07-26`))).toBe(6);
    expect(worked(`${YEAR}-07-06`)).toEqual([]);
    expect(worked(`${YEAR}-07-26`)).toEqual([]);
  });
  it('and no further', () => {
    const refused = (date: string) => [
      `/work/0/date ${date} is a worked weekend day without a holiday within 10 days`,
    ];
    expect(worked(`${YEAR}-07-05`)).toEqual(refused(`${YEAR}-07-05`));
    expect(worked(`${YEAR}-07-27`)).toEqual(refused(`${YEAR}-07-27`));
  });
  it('is judged by the notice that is asked about, and not by the one of that year in force', () => {
    const inForce = withHolidays([`${YEAR}-07-16`], { version: 9 });
    expect(
      reasons(regional(YEAR, { work: [line(`${YEAR}-07-12`)], off: [line(`${YEAR}-12-12`)] }), [inForce]),
    ).toHaveLength(1);
  });
});

describe('a day that is named', () => {
  it('as worked was a holiday before', () => {
    expect(reasons(regional(2026, { off: [line('2026-04-20')], work: [line('2026-10-07')] }))).toEqual([]);
    expect(reasons(regional(2026, { off: [line('2026-04-20')], work: [line('2026-10-12')] }))).toEqual([
      '/work/0/date 2026-10-12 is an ordinary working day already',
    ]);
  });
  it('stands there once, and lies in the year', () => {
    expect(reasons(withHolidays([`${YEAR}-07-16`, `${YEAR}-07-16`]))).toEqual([
      `/off/1/date ${YEAR}-07-16 is named twice`,
    ]);
    expect(reasons(withHolidays(['2032-07-16']))).toEqual([`/off/0/date 2032-07-16 is not in ${YEAR}`]);
  });
});

describe('the working days of a year', () => {
  const usual = viewYear(workingCalendar(), YEAR).workingDays;
  const left = (off: number) => reasons(withHolidays(weekdays(off)));
  it('are 236 at least', () => {
    expect(left(usual - 236)).toEqual([]);
    expect(left(usual - 235)).toEqual([' The year would have 235 working days, not 236 to 258']);
  });
  it('are 258 at most', () => {
    // Holidays on Sundays cost nothing, and let the weekends around them be worked.
    const sundays = ['07-06', '07-20', '08-03'].map((day) => `${YEAR}-${day}`);
    const weekends = [
      '06-28',
      '06-29',
      '07-05',
      '07-12',
      '07-13',
      '07-19',
      '07-26',
      '07-27',
      '08-02',
      '08-09',
      '08-10',
    ];
    const worked = (count: number) =>
      reasons(withHolidays(sundays, { work: weekends.slice(0, count).map((day) => line(`${YEAR}-${day}`)) }));
    expect(worked(258 - usual)).toEqual([]);
    expect(worked(259 - usual)).toEqual([' The year would have 259 working days, not 236 to 258']);
  });
});

describe('a year that the nation arranges', () => {
  const always = [`${YEAR}-01-01`, `${YEAR}-05-01`, `${YEAR}-10-01`];
  const publishes = (dates: readonly string[]) => reasons(withHolidays(dates, { source: 'nation' }));
  it('gives thirteen days off at least', () => {
    expect(publishes([...always, ...weekdays(10)])).toEqual([]);
    expect(publishes([...always, ...weekdays(9)])).toEqual([
      '/off A published year has at least 13 days off; here are 12',
    ]);
  });
  it.each(always)('gives %s off', (missing) => {
    const others = always.filter((date) => date !== missing);
    expect(publishes([...others, ...weekdays(11)])).toEqual([`/off A published year gives ${missing} off`]);
  });
  it('is only that of the nation', () => expect(reasons(withHolidays(always.slice(1)))).toEqual([]));
});
