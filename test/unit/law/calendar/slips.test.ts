import { describe, expect, it } from 'vitest';
import { checkOverlay } from '../../../../functions/law/calendar/check-overlay.ts';
import type { CalendarOverlay } from '../../../../functions/law/calendar/overlay.ts';
import { addDays, plainDate, weekdayOf, type PlainDate } from '../../../../functions/law/plain-date.ts';
import { overlay } from '../samples.ts';

/** A year nobody has published: its fixed holidays are six. */
const YEAR = 2031;
const name = { zh: '假', en: 'Holiday' };
const line = (date: string) => ({ date: plainDate(date), name });
const reasons = (of: CalendarOverlay, others: readonly CalendarOverlay[] = []) =>
  checkOverlay(of, others).map(({ pointer, detail }) => `${pointer} ${detail.en}`);

/** So many weekdays of the year from a day on, for holidays that cost a working day each. */
const weekdays = (count: number, from = `${YEAR}-06-02`): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = plainDate(from); days.length < count; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) days.push(day);
  return days;
};
const withHolidays = (dates: readonly string[], rest: Partial<CalendarOverlay> = {}) =>
  overlay(YEAR, { holidays: dates.map(line), ...rest });

describe('a weekend that is worked', () => {
  const worked = (date: string) => reasons(withHolidays([`${YEAR}-07-16`], { workdays: [line(date)] }));
  it('lies within ten days of a holiday, before it or after it', () => {
    expect(weekdayOf(plainDate(`${YEAR}-07-06`))).toBe(7);
    expect(weekdayOf(plainDate(`${YEAR}-07-26`))).toBe(6);
    expect(worked(`${YEAR}-07-06`)).toEqual([]);
    expect(worked(`${YEAR}-07-26`)).toEqual([]);
  });
  it('and no further', () => {
    const refused = (date: string) => [
      `/workdays/0/date ${date} is a worked weekend day without a holiday within 10 days`,
    ];
    expect(worked(`${YEAR}-07-05`)).toEqual(refused(`${YEAR}-07-05`));
    expect(worked(`${YEAR}-07-27`)).toEqual(refused(`${YEAR}-07-27`));
  });
  it('is judged by the overlay that is asked about, and not by the one of that year in force', () => {
    const inForce = withHolidays([`${YEAR}-07-16`], { version: 9 });
    expect(reasons(overlay(YEAR, { workdays: [line(`${YEAR}-07-12`)] }), [inForce])).toHaveLength(1);
  });
});

describe('a day that is named', () => {
  it('as worked was a holiday before', () => {
    expect(reasons(overlay(2026, { workdays: [line('2026-10-07')] }))).toEqual([]);
    expect(reasons(overlay(2026, { workdays: [line('2026-10-12')] }))).toEqual([
      '/workdays/0/date 2026-10-12 is an ordinary working day already',
    ]);
  });
  it('stands there once, and lies in the year', () => {
    expect(reasons(withHolidays([`${YEAR}-07-16`, `${YEAR}-07-16`]))).toEqual([
      `/holidays/1/date ${YEAR}-07-16 is named twice`,
    ]);
    expect(reasons(withHolidays(['2032-07-16']))).toEqual([`/holidays/0/date 2032-07-16 is not in ${YEAR}`]);
  });
});

describe('the working days of a year', () => {
  const usual = 255;
  const left = (off: number) => reasons(withHolidays(weekdays(off)));
  it('are 236 at least', () => {
    expect(left(usual - 236)).toEqual([]);
    expect(left(usual - 235)).toEqual([' The year would have 235 working days, not 236 to 258']);
  });
  it('are 258 at most', () => {
    // A holiday on a Sunday costs nothing, and lets the weekends around it be worked.
    const worked = (days: readonly number[]) =>
      reasons(withHolidays([`${YEAR}-07-20`], { workdays: days.map((day) => line(`${YEAR}-07-${day}`)) }));
    expect(worked([12, 19, 26])).toEqual([]);
    expect(worked([12, 13, 19, 26])).toEqual([' The year would have 259 working days, not 236 to 258']);
  });
});

describe('a year that is published', () => {
  const always = [`${YEAR}-01-01`, `${YEAR}-05-01`, `${YEAR}-10-01`];
  const publishes = (dates: readonly string[]) => reasons(withHolidays(dates, { publishes: true }));
  it('gives thirteen days off at least', () => {
    expect(publishes([...always, ...weekdays(10)])).toEqual([]);
    expect(publishes([...always, ...weekdays(9)])).toEqual([
      '/holidays A published year has at least 13 days off; here are 12',
    ]);
  });
  it.each(always)('gives %s off', (missing) => {
    const others = always.filter((date) => date !== missing);
    expect(publishes([...others, ...weekdays(11)])).toEqual([
      `/holidays A published year gives ${missing} off`,
    ]);
  });
  it('is only one that says so', () => expect(reasons(withHolidays(always.slice(1)))).toEqual([]));
});
