import { describe, expect, it } from 'vitest';
import { checkNotice } from '../../../../functions/law/calendar/check-notice.ts';
import { OfficeHours } from '../../../../functions/law/calendar/office-hours.ts';
import { CalendarNotice, type NoticeDay } from '../../../../functions/law/calendar/notice.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { notice, regional } from '../samples.ts';

const named = (date: string): NoticeDay => ({ date: plainDate(date), name: { zh: '班', en: 'Changed' } });

describe('office hours', () => {
  it.each([
    ['09:00', '13:00', '17:00', true],
    ['13:00', '13:00', '17:00', false],
    ['14:00', '13:00', '17:00', false],
    ['09:00', '17:00', '17:00', false],
    ['09:00', '18:00', '17:00', false],
  ])('open at %s, part at %s, close at %s: %s', (opens, midday, closes, taken) => {
    expect(OfficeHours.safeParse({ opens, midday, closes, cutOff: '17:00' }).success).toBe(taken);
  });
});

describe('a notice', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      named(`2031-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`),
    );
  it.each([
    [{ year: 1999 }, false],
    [{ year: 2000 }, true],
    [{ year: 2999 }, true],
    [{ year: 3000 }, false],
    [{ version: -1 }, false],
    [{ version: 0 }, true],
    [{ version: 2 }, true],
    [{ off: days(100) }, true],
    [{ off: days(101) }, false],
    [{ work: days(100) }, true],
    [{ work: days(101) }, false],
  ])('%j is taken: %s', (change, taken) => {
    const whole = { ...notice(2031), ...change };
    expect(CalendarNotice.safeParse(whole).success).toBe(taken);
  });
});

describe('a day of a notice that is worked', () => {
  const reasons = (date: string, year = 2031) =>
    checkNotice(regional(year, { off: [named(`${year}-12-12`)], work: [named(date)] })).map(
      ({ detail }) => detail.en,
    );

  it('is a weekend near a holiday, and no Friday', () => {
    // 2031-09-26 is a Friday before the National Day holidays, 2031-09-28 a Sunday.
    expect(reasons('2031-09-28')).toEqual([]);
    expect(reasons('2031-09-26')).toEqual(['2031-09-26 is an ordinary working day already']);
  });

  it('is no weekend far from every holiday', () =>
    expect(reasons('2031-07-20')).toEqual([
      '2031-07-20 is a worked weekend day without a holiday within 10 days',
    ]));

  it('is a weekday that was published as a holiday, in a year that is known', () => {
    expect(reasons('2026-10-07', 2026)).toEqual([]);
    expect(reasons('2026-11-11', 2026)).toEqual(['2026-11-11 is an ordinary working day already']);
  });

  it('replaces the day of the same year and not beside it', () => {
    const earlier = regional(2031, { off: [named('2031-07-21')] });
    const later = regional(2031, { off: [named('2031-12-12')], work: [named('2031-07-20')] });
    expect(checkNotice(later, [earlier])).toHaveLength(1);
  });
});
