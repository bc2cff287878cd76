import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { NoticeDay, type CalendarNotice } from '../../../../functions/law/calendar/notice.ts';
import { shippedNotices, toldNotices } from '../../../../functions/law/calendar/shipped.ts';
import { addWorkingDays, workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { notice } from '../samples.ts';

/** What the library tells of a year: the State Council's arrangement. */
const library = (year: number): CalendarNotice => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
  const { holidays, workdays } = JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as Record<
    'holidays' | 'workdays',
    Record<string, string>
  >;
  const days = (of: Record<string, string>) =>
    Object.keys(of).map((date) => NoticeDay.parse({ date, name: { zh: '假', en: 'Day' } }));
  return notice(year, { off: days(holidays), work: days(workdays) });
};

const withTold = (year: number) => [library(year), ...toldNotices().filter((one) => one.year === year)];

it.each([
  ['2026-04-15', 3, '2026-04-22', '2026-04-20'],
  ['2025-03-28', 1, '2025-04-02', '2025-03-31'],
  ['2023-04-20', 1, '2023-04-24', '2023-04-21'],
  ['2022-04-01', 1, '2022-04-07', '2022-04-02'],
  ['2018-04-13', 1, '2018-04-15', '2018-04-16'],
  ['2017-03-29', 1, '2017-04-05', '2017-03-30'],
  ['2020-03-25', 1, '2020-03-26', '2020-03-26'],
])(
  'received on %s, %i working days end on %s in Guangxi and on %s elsewhere',
  (day, count, guangxi, nation) => {
    const year = Number(day.slice(0, 4));
    const elsewhere = workingCalendar([library(year), notice(year, { source: 'region', withdrawn: true })]);
    expect(addWorkingDays(workingCalendar(withTold(year)), plainDate(day), count)).toBe(guangxi);
    expect(addWorkingDays(elsewhere, plainDate(day), count)).toBe(nation);
  },
);

it('ships as law only what was read: the others are told to the operator, and hold for nobody', () => {
  const region = (notices: readonly CalendarNotice[]) =>
    notices.filter(({ source }) => source === 'region').map(({ year }) => year);
  expect(region(shippedNotices())).toEqual([2017, 2024]);
  expect(region(toldNotices())).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2025, 2026]);
  expect(workingCalendar().isWorkingDay(plainDate('2026-04-17'))).toBe(true);
});

it('a letter of 2024-04-10 is due on 2024-04-17', () =>
  expect(addWorkingDays(workingCalendar(), plainDate('2024-04-10'), 3)).toBe('2024-04-17'));
