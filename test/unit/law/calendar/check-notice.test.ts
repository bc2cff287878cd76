import { describe, expect, it } from 'vitest';
import { checkNotice } from '../../../../functions/law/calendar/check-notice.ts';
import { CalendarNotice, type NoticeDay } from '../../../../functions/law/calendar/notice.ts';
import { addDays, plainDate, weekdayOf, daysFrom } from '../../../../functions/law/plain-date.ts';
import { notice, regional } from '../samples.ts';
import { NOTICES } from './arrangements.ts';

const name = { zh: '假', en: 'Holiday' };
const on = (...dates: string[]): NoticeDay[] => dates.map((date) => ({ date: plainDate(date), name }));
const reasons = (candidate: CalendarNotice, others: CalendarNotice[] = []) =>
  checkNotice(candidate, others).map(({ pointer, detail }) => `${pointer} ${detail.en}`);

/** A real arrangement, moved to a year nobody has published, as an operator would type it in. */
const typedIn = (year: number): CalendarNotice => {
  const { off, worked } = NOTICES[2026] ?? { off: [], worked: [] };
  const moved = (date: string) => date.replace('2026', String(year));
  const holidays = off.flatMap(([, first, last]) => [
    ...daysFrom(plainDate(moved(first)), plainDate(moved(last))),
  ]);
  return notice(year, { off: on(...holidays), work: on(...worked.map(moved)) });
};

describe('a notice that may come into force', () => {
  it('carries the whole arrangement of a year with the same weekdays as 2026', () => {
    expect(weekdayOf(plainDate('2037-01-01'))).toBe(weekdayOf(plainDate('2026-01-01')));
    expect(reasons(typedIn(2037))).toEqual([]);
  });

  it('adds two local holidays, to a year that is arranged or not', () => {
    expect(reasons(regional(2026, { off: on('2026-04-17', '2026-04-20') }))).toEqual([]);
    expect(reasons(regional(2031, { off: on('2031-03-25', '2031-03-26') }))).toEqual([]);
  });

  it('works a weekend for a holiday of the neighbouring year', () => {
    // As that for 2019 did: 2018-12-31 off, 2018-12-29 worked.
    const of2037 = typedIn(2037);
    const reaching = {
      ...of2037,
      off: [...of2037.off, ...on('2036-12-31')],
      work: [...of2037.work, ...on('2036-12-28')],
    };
    expect(reasons(reaching)).toEqual([]);
    expect(reasons({ ...reaching, off: [...of2037.off, ...on('2036-12-23')] })).toContain(
      `/off/${of2037.off.length}/date 2036-12-23 is not in 2037`,
    );
  });
});

describe('a suspicious notice is refused with reasons', () => {
  it('for a worked Sunday without a holiday near', () => {
    expect(reasons(regional(2026, { off: on('2026-04-20'), work: on('2026-07-12') }))).toEqual([
      '/work/0/date 2026-07-12 is a worked weekend day without a holiday within 10 days',
    ]);
  });

  it('for a year of 300 working days, or of hardly any', () => {
    const all = [...daysFrom(plainDate('2026-01-01'), plainDate('2026-12-31'))];
    const saturdays = all.filter((date) => weekdayOf(date) === 6).slice(0, 52);
    const many = reasons(regional(2026, { work: saturdays.map((date) => ({ date, name })) }));
    expect(many).toContainEqual(expect.stringMatching(/^ The year would have (29|30)\d working days/));
    const july = all.filter((date) => date.startsWith('2026-07'));
    expect(reasons(regional(2026, { off: on(...july) }))).toContainEqual(
      expect.stringContaining('working days'),
    );
  });

  it('for a date outside its year, one named twice, and a working day made a working day', () => {
    const found = reasons(
      regional(2026, { off: on('2027-01-04', '2026-05-06', '2026-05-06'), work: on('2026-05-07') }),
    );
    expect(found).toEqual([
      '/off/0/date 2027-01-04 is not in 2026',
      '/off/2/date 2026-05-06 is named twice',
      '/work/0/date 2026-05-07 is an ordinary working day already',
    ]);
  });

  it('for a day that it both gives off and has worked', () => {
    const found = reasons(regional(2026, { off: on('2026-04-17', '2026-04-18'), work: on('2026-04-18') }));
    expect(found).toEqual(['/work/0/date 2026-04-18 is both off and worked']);
  });

  it('for giving nothing, where it is the region that speaks: that is a withdrawal', () => {
    expect(reasons(regional(2026))).toEqual(['/off A notice of the region gives some day off']);
    expect(reasons(regional(2026, { withdrawn: true }))).toEqual([]);
  });

  it('for publishing a year with hardly any holidays', () => {
    const found = reasons(notice(2031, { off: on('2031-01-01') }));
    expect(found).toContain('/off A published year has at least 13 days off; here are 1');
    expect(found).toContain('/off A published year gives 2031-10-01 off');
  });

  it('before it is looked at, for a malformed day or an unknown field', () => {
    expect(CalendarNotice.safeParse({ ...notice(2026), off: [{ date: '2026-02-30', name }] }).success).toBe(
      false,
    );
    expect(CalendarNotice.safeParse({ ...notice(2026), colour: 'red' }).success).toBe(false);
    expect(addDays(plainDate('2028-02-28'), 1)).toBe('2028-02-29');
  });
});
