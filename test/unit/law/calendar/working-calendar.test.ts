import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_YEARS } from '../../../../functions/law/calendar/shipped.ts';
import {
  addWorkingDays,
  rollOn,
  workingCalendar,
} from '../../../../functions/law/calendar/working-calendar.ts';
import { addDays, daysFrom, plainDate, weekdayOf } from '../../../../functions/law/plain-date.ts';
import { CalendarYear, viewYear } from '../../../../functions/law/calendar/year-view.ts';
import { getLunarDate, getSolarTermDate } from 'chinese-days';
import { text } from '../../../../functions/common/text.ts';
import { lunarDay } from '../../../../functions/law/calendar/lunar.ts';
import type { CalendarNotice } from '../../../../functions/law/calendar/notice.ts';
import { aDay, notice, regional } from '../samples.ts';
import { NOTICES } from './arrangements.ts';

const calendar = workingCalendar();

describe.each(Object.entries(NOTICES))('the arrangement of %s', (year, { off, worked, workingDays }) => {
  const days = [...daysFrom(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))];
  const calendar = workingCalendar([regional(Number(year), { withdrawn: true })]);

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
    expect(calendar.noticeOf(Number(year), 'nation')?.version).toBe(0);
  });
});

describe('the published data', () => {
  it('holds every year since 2024 that the library has', () => {
    const years = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
    const known = readdirSync(years)
      .filter((file) => /^\d{4}\.json$/.test(file))
      .map((file) => Number(file.slice(0, 4)))
      .filter((year) => year >= 2024);
    expect(SHIPPED_YEARS).toEqual(known);
  });
});

describe('a year without a notice', () => {
  it('has the thirteen days of the law, and a substitute for each that falls on a weekend', () => {
    expect(calendar.isPublished(2027)).toBe(false);
    const off = viewYear(calendar, 2027).days;
    expect(off.map(({ date, name, by }) => `${date.slice(5)} ${name?.zh} ${by}`)).toEqual([
      '01-01 元旦 statute',
      ...['02-05', '02-06', '02-07', '02-08', '02-09', '02-10'].map((day) => `${day} 春节 statute`),
      '04-05 清明节 statute',
      ...['05-01', '05-02', '05-03', '05-04'].map((day) => `${day} 劳动节 statute`),
      '06-09 端午节 statute',
      '09-15 中秋节 statute',
      ...['10-01', '10-02', '10-03', '10-04', '10-05'].map((day) => `${day} 国庆节 statute`),
    ]);
    expect(viewYear(calendar, 2027).workingDays).toBe(248);
  });

  it('has those of fixed date where the moon is not known', () => {
    expect(viewYear(calendar, 2150).days.map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      '05-01',
      '05-02',
      '05-04',
      '10-01',
      '10-02',
      '10-03',
      '10-05',
    ]);
  });

  it('loses them to the notice, and gets them back when the nation takes it back', () => {
    const notice2027 = notice(2027, {
      off: [{ date: plainDate('2027-01-01'), name: text('元旦', 'New Year') }],
    });
    const by = (...notices: CalendarNotice[]) => workingCalendar(notices);
    expect(by(notice2027).isWorkingDay(plainDate('2027-02-05'))).toBe(true);
    const withdrawn = by(notice2027, { ...notice2027, version: 2, withdrawn: true, off: [] });
    expect(withdrawn.isWorkingDay(plainDate('2027-02-05'))).toBe(false);
    expect(withdrawn.missing(plainDate('2027-02-05'), plainDate('2027-02-05'))).toEqual([
      { year: 2027, source: 'nation' },
    ]);
  });
});

describe('the lunar days', () => {
  it('are those of the kept library, row by row', () => {
    for (let year = 2024; year <= 2099; year += 1) {
      const moon = (name: Parameters<typeof lunarDay>[1]) => {
        const { lunarYear, lunarMon, lunarDay: day, isLeap } = getLunarDate(String(lunarDay(year, name)));
        return [lunarYear, lunarMon, day, isLeap];
      };
      expect(moon('springFestival')).toEqual([year, 1, 1, false]);
      expect(moon('thirdOfThird')).toEqual([year, 3, 3, false]);
      expect(moon('dragonBoat')).toEqual([year, 5, 5, false]);
      expect(moon('midAutumn')).toEqual([year, 8, 15, false]);
      expect(lunarDay(year, 'qingming')).toBe(getSolarTermDate(year, 4, 'pure_brightness'));
    }
    expect(lunarDay(2027, 'springFestival')).toBe('2027-02-06');
    expect([lunarDay(2023, 'qingming'), lunarDay(2100, 'qingming')]).toEqual([undefined, undefined]);
  });
});

describe('the sources of a calendar', () => {
  const name = text('壮族三月三', 'Sanyuesan');
  const day = (date: string) => ({ date: plainDate(date), name });

  it('are the nation, and the region that beats it', () => {
    const local = workingCalendar([
      regional(2026, {
        off: [day('2026-04-20'), day('2026-05-09')],
        work: [day('2026-02-23'), day('2026-04-18')],
      }),
    ]);
    expect(local.day(plainDate('2026-04-20'))).toEqual({ kind: 'holiday', name, by: 'region' });
    expect(local.day(plainDate('2026-05-09')), 'a make-up day of the nation').toMatchObject({
      kind: 'holiday',
    });
    expect(local.day(plainDate('2026-02-23'))).toEqual({ kind: 'working', by: 'region' });
    expect(local.day(plainDate('2026-04-18'))).toEqual({ kind: 'make-up', name, by: 'region' });
    expect(local.day(plainDate('2026-10-10'))).toMatchObject({ kind: 'make-up', by: 'nation' });
  });

  it('are both to be in before a year is published', () => {
    expect(calendar.isPublished(2026), 'only the nation has spoken').toBe(false);
    expect(workingCalendar([regional(2026)]).isPublished(2026)).toBe(true);
    expect(workingCalendar([regional(2026, { withdrawn: true })]).isPublished(2026)).toBe(true);
    expect(workingCalendar([regional(2027)]).isPublished(2027)).toBe(false);
  });

  it('are missing for what they may arrange: the region for the days around 3-3, the nation from December on', () => {
    const missing = (first: string, last: string) =>
      calendar.missing(plainDate(first), plainDate(last)).map(({ year, source }) => `${year} ${source}`);
    expect(missing('2026-04-09', '2026-04-09')).toEqual(['2026 region']);
    expect(missing('2026-04-08', '2026-04-08')).toEqual([]);
    expect(missing('2026-04-29', '2026-05-20')).toEqual(['2026 region']);
    expect(missing('2026-04-30', '2026-12-23')).toEqual([]);
    expect(missing('2026-12-23', '2026-12-24')).toEqual(['2027 nation']);
    expect(missing('2026-12-24', '2027-04-01')).toEqual(['2027 nation', '2027 region']);
  });

  it('each hold by their highest version, wholly', () => {
    const second = regional(2026, { version: 2 });
    const first = regional(2026, { version: 1, off: [day('2026-04-20')] });
    expect(workingCalendar([second, first]).isWorkingDay(plainDate('2026-04-20'))).toBe(true);
  });

  it('make the version of the calendar, in whatever order they come', () => {
    const [a, b] = [regional(2026, { version: 3 }), notice(2027)];
    expect(workingCalendar([a, b]).version).toBe(workingCalendar([b, a]).version);
    expect(workingCalendar([a]).version).not.toBe(workingCalendar([regional(2026, { version: 4 })]).version);
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
    expect(year).toMatchObject({
      year: 2026,
      published: false,
      workingDays: 248,
      sources: [
        { source: 'nation', status: 'published', version: 0, notice: { issuedOn: '2025-11-04' } },
        { source: 'region', status: 'missing' },
      ],
    });
    const count = (kind: string) => year.days.filter((day) => day.kind === kind).length;
    expect([count('holiday'), count('make-up')]).toEqual([33, 6]);
  });
});
