import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_YEARS } from '../../../../functions/law/calendar/published.ts';
import {
  addWorkingDays,
  rollOn,
  workingCalendar,
} from '../../../../functions/law/calendar/working-calendar.ts';
import { addDays, daysFrom, plainDate, weekdayOf } from '../../../../functions/law/plain-date.ts';
import { CalendarYear, viewYear } from '../../../../functions/law/calendar/year-view.ts';
import { aDay, overlay } from '../samples.ts';
import { NOTICES } from './arrangements.ts';

const calendar = workingCalendar();

describe.each(Object.entries(NOTICES))('the arrangement of %s', (year, { off, worked, workingDays }) => {
  const days = [...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))];

  it('is kept day by day', () => {
    for (const date of days) {
      const named = off.find(([, first, last]) => first <= date && date <= last);
      const expected = worked.includes(date)
        ? 'make-up'
        : named
          ? 'holiday'
          : weekdayOf(date) > 5
            ? 'weekend'
            : 'working';
      const day = calendar.day(date);
      expect(`${date} ${day.kind}`).toBe(`${date} ${expected}`);
      expect(calendar.isWorkingDay(date)).toBe(expected === 'make-up' || expected === 'working');
      if (named && day.kind === 'holiday') expect(named[0]).toContain(day.name.zh);
    }
  });

  it(`has ${workingDays} working days and is not provisional`, () => {
    expect(days.filter((date) => calendar.isWorkingDay(date))).toHaveLength(workingDays);
    expect(calendar.isPublished(Number(year))).toBe(true);
  });
});

describe('the published data', () => {
  it('holds every year since 2024 that the library has', () => {
    const years = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
    const known = readdirSync(years)
      .filter((file) => /^\d{4}\.json$/.test(file))
      .map((file) => Number(file.slice(0, 4)))
      .filter((year) => year >= 2024);
    expect(PUBLISHED_YEARS).toEqual(known);
  });
});

describe('a year without published data', () => {
  it('is provisional and knows weekends and the holidays of fixed date only', () => {
    expect(calendar.isPublished(2031)).toBe(false);
    expect(calendar.day(plainDate('2031-01-01'))).toMatchObject({ kind: 'holiday', name: { zh: '元旦' } });
    expect(calendar.day(plainDate('2031-10-03'))).toMatchObject({ kind: 'holiday' });
    expect(calendar.day(plainDate('2031-10-04'))).toEqual({ kind: 'weekend' });
    expect(calendar.day(plainDate('2031-10-06'))).toEqual({ kind: 'working' });
  });

  it('is published by an overlay that says it is the whole arrangement, not by another', () => {
    expect(workingCalendar([overlay(2031, { publishes: true })]).isPublished(2031)).toBe(true);
    expect(workingCalendar([overlay(2031, { publishes: false })]).isPublished(2031)).toBe(false);
  });
});

describe('an overlay', () => {
  const name = { zh: '壮族三月三', en: 'Sanyuesan' };

  it('adds a local holiday, takes a published one back, and moves make-up days', () => {
    const local = workingCalendar([
      overlay(2026, {
        holidays: [{ date: plainDate('2026-04-20'), name }],
        workdays: [
          { date: plainDate('2026-02-23'), name },
          { date: plainDate('2026-04-18'), name },
        ],
      }),
    ]);
    expect(local.day(plainDate('2026-04-20'))).toEqual({ kind: 'holiday', name });
    expect(local.day(plainDate('2026-02-23'))).toEqual({ kind: 'working' });
    expect(local.day(plainDate('2026-04-18'))).toEqual({ kind: 'make-up', name });
    expect(local.isPublished(2026)).toBe(true);
  });

  it('of a higher version replaces the lower one wholly', () => {
    const date = plainDate('2026-04-20');
    const second = overlay(2026, { version: 2 });
    const first = overlay(2026, { version: 1, holidays: [{ date, name }] });
    expect(workingCalendar([second, first]).isWorkingDay(date)).toBe(true);
  });

  it('changes the version of the calendar, in whatever order overlays come', () => {
    const [a, b] = [overlay(2026, { version: 3 }), overlay(2027, { version: 1 })];
    expect(workingCalendar([a, b]).version).toBe(workingCalendar([b, a]).version);
    expect(workingCalendar([a]).version).not.toBe(workingCalendar([overlay(2026, { version: 4 })]).version);
    expect(workingCalendar([a]).version.startsWith(calendar.version)).toBe(true);
  });
});

describe('moving by working days', () => {
  it('rolls a holiday on to the next working day and leaves a working day alone', () => {
    expect(rollOn(calendar, plainDate('2026-10-01'))).toBe('2026-10-08');
    expect(rollOn(calendar, plainDate('2026-10-10'))).toBe('2026-10-10');
  });

  it('counts make-up Sundays', () => {
    expect(addWorkingDays(calendar, plainDate('2026-09-18'), 1)).toBe('2026-09-20');
    expect(addWorkingDays(calendar, plainDate('2026-09-21'), -1)).toBe('2026-09-20');
  });

  it('there and back again ends where it began', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 300 }), (day, count) => {
        const start = rollOn(calendar, day);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start);
        expect(addWorkingDays(calendar, start, 1) >= addDays(start, 1)).toBe(true);
      }),
    );
  });
});

describe('a year as anyone may read it', () => {
  it('names its holidays and make-up days', () => {
    const year = viewYear(calendar, 2026);
    expect(CalendarYear.parse(year)).toEqual(year);
    expect(year).toMatchObject({ year: 2026, published: true, workingDays: 248 });
    expect([year.holidays.length, year.workdays.length]).toEqual([33, 6]);
    expect(viewYear(calendar, 2031)).toMatchObject({ published: false, workdays: [] });
  });
});
