import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MAKE_UP_DAYS } from '../../../../functions/law/calendar/extremes.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { describeMovable } from '../../../../functions/law/deadline/describe.ts';
import { movable } from '../../../../functions/law/deadline/movable.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { explain } from '../../../../functions/law/deadline/view.ts';
import { addDays, daysFrom, endOfDay, plainDate, startOfDay } from '../../../../functions/law/plain-date.ts';
import { limit, notice, regional, shanghai, suspended, workingTime } from '../samples.ts';

const mayMove = (budget: number, anchor: string, by = workingTime) =>
  movable(reckon(limit(budget, anchor), by), by);
const due = (budget: number, anchor: string) => reckon(limit(budget, anchor), workingTime).due;

describe('a due moment that a notice to come may move', () => {
  it('is 2027-02-24 for sixty working days from 2026-11-25: the nation has yet to arrange 2027', () => {
    expect(due(60, '2026-11-25 10:00')).toBe(endOfDay(plainDate('2027-02-24')));
    const moves = mayMove(60, '2026-11-25 10:00');
    expect(moves?.missing).toEqual([{ year: 2027, source: 'nation' }]);
  });

  it('says what it waits for and how far it may move, in both languages', () => {
    const view = explain(
      reckon(limit(3, '2027-02-03 10:00'), workingTime),
      shanghai('2026-12-01 10:00'),
      workingTime,
    );
    expect(view).toMatchObject({ provisional: true, lastDay: '2027-02-12' });
    expect(view.notes.slice(-1)).toEqual([
      {
        zh: '暂定：国务院办公厅 2027 年节假日安排尚未公布；按历年安排推算，公布后届满时刻最早为 2027-02-07 24:00，最迟为 2027-02-16 24:00。',
        en: "Provisional: not yet published: the State Council's arrangement of 2027; by the pattern of past years it ends at 2027-02-07 24:00 at the earliest, at 2027-02-16 24:00 at the latest.",
      },
    ]);
  });

  it('waits for Guangxi too where it passes the third of the third month', () => {
    const moves = mayMove(1, '2026-04-16 10:00');
    expect(moves).toEqual({
      missing: [{ year: 2026, source: 'region' }],
      earliest: endOfDay(plainDate('2026-04-17')),
      // Guangxi's two days off lie after the day of receipt, which counts for nothing.
      latest: endOfDay(plainDate('2026-04-22')),
    });
    expect(mayMove(1, '2026-05-06 10:00')).toBeUndefined();
  });

  it('has no end while its clock stands still, and says only what it waits for', () => {
    const still = limit(3, '2027-02-03 10:00', { suspensions: [suspended('2027-02-04 10:00')] });
    const moves = movable(reckon(still, workingTime), workingTime);
    expect(moves).toMatchObject({ earliest: null, latest: null });
    expect(moves && describeMovable(moves).zh).toBe('暂定：国务院办公厅 2027 年节假日安排尚未公布。');
  });

  it('is settled when the notices are in', () => {
    const by = { ...workingTime, calendar: workingCalendar([notice(2027), regional(2027)]) };
    expect(mayMove(60, '2026-11-25 10:00', by)).toBeUndefined();
    const { notes } = explain(reckon(limit(3, '2027-02-03 10:00'), by), shanghai('2026-12-01 10:00'), by);
    expect(notes.filter(({ en }) => en.startsWith('Provisional'))).toEqual([]);
  });
});

/** Every arrangement of the State Council that the library keeps, moved to no other year. */
const folder = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
const arrangements = readdirSync(folder)
  .filter((file) => /^20\d\d\.json$/.test(file))
  .map((file) => {
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    return { year: Number(file.slice(0, 4)), off: read['holidays'] ?? {}, work: read['workdays'] ?? {} };
  });

describe('how far it may move', () => {
  it('rests on what notices have done: never more than two make-up days for a holiday', () => {
    for (const { year, work } of arrangements) {
      const byHoliday = Map.groupBy(Object.keys(work), (date) => work[date]);
      for (const [name, days] of byHoliday)
        // 2018 and 2011 have a second New Year in December: that of the year after.
        expect(days.length, `${year} ${name}`).toBeLessThanOrEqual(MOST_MAKE_UP_DAYS);
    }
  });

  it('holds what the notices of 2024 to 2026 came to bring, from any day and for any budget', () => {
    const days = [...daysFrom(plainDate('2025-01-01'), plainDate('2026-12-20'))];
    const unread = (calendar = workingCalendar()) => ({
      ...workingTime,
      calendar: workingCalendar(
        [2024, 2025, 2026].flatMap((year) => {
          const shipped = calendar.noticeOf(year, 'nation');
          return [
            regional(year, { withdrawn: true }),
            ...(shipped ? [{ ...shipped, version: 1, withdrawn: true, off: [], work: [] }] : []),
          ];
        }),
      ),
    });
    const before = unread();
    const after = {
      ...workingTime,
      calendar: workingCalendar([2024, 2025, 2026].map((year) => regional(year, { withdrawn: true }))),
    };
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 1, max: 60 }), (day, budget) => {
        const spec = limit(budget, `${day} 10:00`);
        const moves = movable(reckon(spec, before), before);
        const came = reckon(spec, after).due ?? startOfDay(addDays(day, -1));
        expect(
          moves && moves.earliest !== null && moves.earliest <= came,
          `${day}+${budget} ${came} ${moves?.earliest}`,
        ).toBe(true);
        expect(
          moves && moves.latest !== null && came <= moves.latest,
          `${day}+${budget} ${came} ${moves?.latest}`,
        ).toBe(true);
      }),
      { numRuns: 400, examples: [[plainDate('2025-01-27'), 1]] },
    );
  });
});
