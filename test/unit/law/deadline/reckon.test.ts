import { describe, expect, it } from 'vitest';
import { OfficeHours } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { describeDay, describeReckoning } from '../../../../functions/law/deadline/describe.ts';
import { reckon } from '../../../../functions/law/deadline/reckon.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { filed, limit, notice, workingTime, shanghai, suspended } from '../samples.ts';

const lines = (...args: Parameters<typeof reckon>) => reckon(...args).days.map(describeDay);

describe('a letter pushed on 2026-09-29 at 10:00', () => {
  const letter = limit(3, '2026-09-29 10:00');

  it('lapses at the end of 2026-10-09', () => {
    expect(reckon(letter, workingTime)).toMatchObject({
      status: 'running',
      due: '2026-10-09T16:00:00.000Z',
      lastDay: '2026-10-09',
      provisional: false,
      years: [2026],
    });
  });

  it('names every day it counted or skipped', () => {
    expect(lines(letter, workingTime).map(({ en }) => en)).toEqual([
      '2026-09-29 Tue not counted: the day of the event is not counted',
      '2026-09-30 Wed counts 1 (1 so far): working day',
      '2026-10-01 Thu not counted: National Day',
      '2026-10-02 Fri not counted: National Day',
      '2026-10-03 Sat not counted: National Day',
      '2026-10-04 Sun not counted: National Day',
      '2026-10-05 Mon not counted: National Day',
      '2026-10-06 Tue not counted: National Day',
      '2026-10-07 Wed not counted: National Day',
      '2026-10-08 Thu counts 1 (2 so far): working day',
      '2026-10-09 Fri counts 1 (3 so far): working day',
    ]);
    const zh = describeReckoning(reckon(letter, workingTime), workingTime).map((line) => line.zh);
    expect(zh).toContain('2026-10-01 周四 不计 国庆节');
    expect(zh.at(-1)).toBe('届满：2026-10-09 24:00');
  });
});

describe('the end of the last day', () => {
  it('is its 24:00, or the close of business where the item says so', () => {
    expect(reckon(limit(1, '2026-03-02 10:00'), workingTime).due).toBe(shanghai('2026-03-04 00:00'));
    expect(reckon(limit(1, '2026-03-02 10:00', { ends: 'close-of-business' }), workingTime).due).toBe(
      shanghai('2026-03-03 17:00'),
    );
  });

  it.each([
    [0.5, '2026-03-03 12:00'],
    [1.5, '2026-03-04 12:00'],
    [5.5, '2026-03-10 12:00'],
  ])('of %d days is midday of the day after the whole ones', (budget, due) => {
    expect(reckon(limit(budget, '2026-03-02 10:00'), workingTime).due).toBe(shanghai(due));
  });

  it('counts make-up working days by their holiday', () => {
    const reckoning = reckon(limit(2, '2026-09-18 09:30'), workingTime);
    expect(reckoning.due).toBe(shanghai('2026-09-22 00:00'));
    expect(reckoning.days.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-09-18 anchor',
      '2026-09-19 weekend',
      '2026-09-20 make-up-working-day',
      '2026-09-21 working-day',
    ]);
    expect(reckoning.days[2]).toMatchObject({ name: { zh: '国庆节', en: 'National Day' } });
  });
});

describe('what an applicant files at a window', () => {
  it.each([
    ['2026-03-06 16:59', 'on-time', '2026-03-06', '2026-03-10 00:00'],
    ['2026-03-06 17:00', 'after-cut-off', '2026-03-09', '2026-03-11 00:00'],
    ['2026-03-07 10:00', 'on-a-day-off', '2026-03-09', '2026-03-11 00:00'],
    ['2026-03-08 23:59', 'on-a-day-off', '2026-03-09', '2026-03-11 00:00'],
  ])('at %s is %s and counts as of %s', (at, taken, day, due) => {
    const reckoning = reckon(limit(1, at, filed), workingTime);
    expect(reckoning.receipt).toMatchObject({ taken, day, cutOff: '17:00' });
    expect(reckoning.due).toBe(shanghai(due));
  });

  it('counts as of its own day where there is no cut-off hour', () => {
    const hours = OfficeHours.parse({ opens: '09:00', midday: '12:00', closes: '17:00', cutOff: '24:00' });
    const always = { ...workingTime, hours };
    expect(reckon(limit(1, '2026-03-06 23:59', filed), always).due).toBe(shanghai('2026-03-10 00:00'));
    expect(reckon(limit(1, '2026-03-07 10:00', filed), always).due).toBe(shanghai('2026-03-10 00:00'));
  });
});

/** Art. 10 (推送即视为送达), Electronic Signature Law art. 11: received in the moment, whatever the hour. */
describe('what is pushed between departments', () => {
  it.each([
    ['2026-09-30 23:59', '2026-10-10'],
    ['2026-10-11 10:00', '2026-10-14'],
    ['2026-03-06 23:59', '2026-03-11'],
    ['2026-03-07 10:00', '2026-03-11'],
  ])('at %s is received then: three working days end on %s', (at, lastDay) => {
    for (const start of [{ by: 'push' }, { by: 'acceptance' }, undefined] as const)
      expect(reckon(limit(3, at, { start }), workingTime)).toMatchObject({
        lastDay,
        receipt: { taken: 'on-time' },
      });
  });

  it('within the last second of the day, too', () => {
    const anchor = instant('2026-09-30T23:59:59.999+08:00');
    expect(reckon({ ...limit(3, '2026-09-30 10:00'), anchor }, workingTime)).toMatchObject({
      lastDay: '2026-10-10',
    });
  });
});

describe('natural days and months', () => {
  const last = (budget: number, anchor: string, rest: Parameters<typeof limit>[2]) => {
    const reckoning = reckon(limit(budget, anchor, rest), workingTime);
    return reckoning.status === 'running' ? reckoning.lastDay : reckoning.status;
  };
  const [natural, months] = [{ unit: 'natural-days' }, { unit: 'months' }] as const;

  it('count every day (Ecological Environment Code art. 102: 60 and 30 days of receipt)', () => {
    expect(last(60, '2026-08-17 10:00', natural)).toBe('2026-10-16');
    expect(last(1, '2026-03-02 23:00', natural)).toBe('2026-03-03');
  });

  it('end on the next working day when the last one is off, where nothing else is said (Civil Code art. 203)', () => {
    expect(last(30, '2026-09-01 10:00', natural)).toBe('2026-10-08');
    expect(last(30, '2026-09-01 10:00', { ...natural, rolls: false })).toBe('2026-10-01');
    const rolled = reckon(limit(4, '2026-09-29 10:00', natural), workingTime);
    expect(rolled.days.slice(-2).map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-10-07 holiday',
      '2026-10-08 rolled-on',
    ]);
  });

  it.each([
    [6, '2024-08-31 10:00', '2025-02-28'],
    [1, '2026-01-31 10:00', '2026-02-28'],
    [2, '2025-12-31 10:00', '2026-02-28'],
    [3, '2026-03-16 10:00', '2026-06-16'],
  ])('%d months from %s end on %s (Civil Code art. 202)', (budget, anchor, lastDay) =>
    expect(last(budget, anchor, { ...months, rolls: false })).toBe(lastDay),
  );

  it('are lengthened by what they stood, and stand while it lasts', () => {
    const stood = [suspended('2026-03-05 09:00', '2026-03-08 18:00')];
    expect(last(10, '2026-03-02 10:00', { ...natural, suspensions: stood })).toBe('2026-03-16');
    expect(last(1, '2026-03-02 10:00', { ...months, suspensions: stood })).toBe('2026-04-07');
    expect(last(1, '2026-03-02 10:00', { ...months, suspensions: [suspended('2026-03-05 09:00')] })).toBe(
      'suspended',
    );
  });

  it('have no halves', () => {
    expect(DeadlineSpec.safeParse({ ...limit(1, '2026-03-02 10:00'), ...natural, budget: 1.5 }).success).toBe(
      false,
    );
  });
});

describe('a suspension', () => {
  const due = (suspensions: ReturnType<typeof suspended>[]) =>
    reckon(limit(5, '2026-03-02 10:00', { suspensions }), workingTime).due;

  it('takes out the halves it touched and keeps the days used', () => {
    expect(due([])).toBe(shanghai('2026-03-10 00:00'));
    expect(due([suspended('2026-03-04 09:00', '2026-03-05 18:00')])).toBe(shanghai('2026-03-12 00:00'));
    expect(due([suspended('2026-03-04 14:00', '2026-03-04 15:00')])).toBe(shanghai('2026-03-10 12:00'));
  });

  it('touches a half only in office time: a second at 19:00 takes none', () => {
    expect(due([suspended('2026-03-04 19:00', '2026-03-04 19:01')])).toBe(shanghai('2026-03-10 00:00'));
    expect(due([suspended('2026-03-04 17:00', '2026-03-05 09:00')])).toBe(shanghai('2026-03-10 00:00'));
    expect(due([suspended('2026-03-04 16:59', '2026-03-05 09:00')])).toBe(shanghai('2026-03-10 12:00'));
  });

  it('does not let a limit end while it stands still, be it in the evening of the last day', () => {
    expect(due([suspended('2026-03-09 19:00', '2026-03-10 08:00')])).toBe(shanghai('2026-03-10 12:00'));
    expect(due([suspended('2026-03-09 19:00')])).toBeNull();
  });

  it('over a weekend costs nothing', () => {
    expect(due([suspended('2026-03-07 00:00', '2026-03-09 00:00')])).toBe(shanghai('2026-03-10 00:00'));
  });

  it('that ends as a half begins, or begins as one ends, does not touch it', () => {
    expect(due([suspended('2026-03-04 08:00', '2026-03-04 09:00')])).toBe(shanghai('2026-03-10 00:00'));
    expect(due([suspended('2026-03-04 09:00', '2026-03-04 12:00')])).toBe(shanghai('2026-03-10 12:00'));
    expect(due([suspended('2026-03-04 12:00', '2026-03-05 00:00')])).toBe(shanghai('2026-03-10 12:00'));
  });

  it('is named with its basis', () => {
    const spec = limit(2, '2026-03-02 10:00', {
      suspensions: [suspended('2026-03-03 13:00', '2026-03-04 18:00', '听证')],
    });
    expect(lines(spec, workingTime).map(({ zh }) => zh)).toEqual([
      '2026-03-02 周一 不计 当日不计入',
      '2026-03-03 周二 计 0.5 日（累计 0.5） 中止计时：听证',
      '2026-03-04 周三 不计 中止计时：听证',
      '2026-03-05 周四 计 1 日（累计 1.5） 工作日',
      '2026-03-06 周五 计 0.5 日（累计 2） 工作日',
    ]);
  });

  it('that is open leaves no due moment, but keeps what was used', () => {
    const reckoning = reckon(
      limit(5, '2026-03-02 10:00', { suspensions: [suspended('2026-03-04 13:00')] }),
      workingTime,
    );
    expect(reckoning).toMatchObject({ status: 'suspended', due: null, since: shanghai('2026-03-04 13:00') });
    expect(reckoning.days.at(-1)).toMatchObject({ date: '2026-03-04', used: 1.5 });
  });

  it('that begins after the end changes nothing', () => {
    expect(due([suspended('2026-03-10 00:00')])).toBe(shanghai('2026-03-10 00:00'));
  });
});

describe('a year not yet published', () => {
  const spec = limit(3, '2030-12-30 10:00');

  it('makes the deadline provisional, and says so', () => {
    const reckoning = reckon(spec, workingTime);
    expect(reckoning).toMatchObject({ provisional: true, years: [2030, 2031] });
    expect(reckoning.missing).toEqual([
      { year: 2030, source: 'nation' },
      { year: 2031, source: 'nation' },
    ]);
  });

  it('reaches back into the last week of the year before', () => {
    const years = (anchor: string) => reckon(limit(1, anchor), workingTime).years;
    expect([years('2030-12-20 10:00'), years('2030-12-23 10:00')]).toEqual([[2030], [2030, 2031]]);
    expect(reckon(limit(1, '2026-12-22 10:00'), workingTime).provisional).toBe(false);
  });

  it('moves it once it is published', () => {
    const name = { zh: '元旦', en: "New Year's Day" };
    const off = ['2031-01-01', '2031-01-02'].map((date) => ({ date: plainDate(date), name }));
    const calendar = workingCalendar([notice(2030), notice(2031, { off })]);
    const after = reckon(spec, { ...workingTime, calendar });
    expect(after.provisional).toBe(false);
    expect(after.calendarVersion).not.toBe(reckon(spec, workingTime).calendarVersion);
    expect([reckon(spec, workingTime).due, after.due]).toEqual([
      shanghai('2031-01-04 00:00'),
      shanghai('2031-01-07 00:00'),
    ]);
  });
});
