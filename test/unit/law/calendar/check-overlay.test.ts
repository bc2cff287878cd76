import { describe, expect, it } from 'vitest';
import { checkOverlay } from '../../../../functions/law/calendar/check-overlay.ts';
import { CalendarOverlay, type OverlayDay } from '../../../../functions/law/calendar/overlay.ts';
import { addDays, plainDate, weekdayOf, daysFrom } from '../../../../functions/law/plain-date.ts';
import { overlay } from '../samples.ts';
import { NOTICES } from './arrangements.ts';

const name = { zh: '假', en: 'Holiday' };
const on = (...dates: string[]): OverlayDay[] => dates.map((date) => ({ date: plainDate(date), name }));
const reasons = (candidate: CalendarOverlay, others: CalendarOverlay[] = []) =>
  checkOverlay(candidate, others).map(({ pointer, detail }) => `${pointer} ${detail.en}`);

/** A real arrangement, moved to a year nobody has published, as an operator would type it in. */
const typedIn = (year: number): CalendarOverlay => {
  const { off, worked } = NOTICES[2026] ?? { off: [], worked: [] };
  const moved = (date: string) => date.replace('2026', String(year));
  const holidays = off.flatMap(([, first, last]) => [
    ...daysFrom(plainDate(moved(first)), plainDate(moved(last))),
  ]);
  return overlay(year, { publishes: true, holidays: on(...holidays), workdays: on(...worked.map(moved)) });
};

describe('an overlay that may come into force', () => {
  it('carries the whole arrangement of a year with the same weekdays as 2026', () => {
    expect(weekdayOf(plainDate('2037-01-01'))).toBe(weekdayOf(plainDate('2026-01-01')));
    expect(reasons(typedIn(2037))).toEqual([]);
  });

  it('adds two local holidays, or nothing', () => {
    expect(reasons(overlay(2026, { holidays: on('2026-04-20', '2026-04-21') }))).toEqual([]);
    expect(reasons(overlay(2026))).toEqual([]);
    expect(reasons(overlay(2031))).toEqual([]);
  });

  it('works a weekend for a holiday of the neighbouring year', () => {
    const december = overlay(2031, { workdays: on('2031-12-27') });
    expect(reasons(december)).toEqual([]);
  });
});

describe('a suspicious overlay is refused with reasons', () => {
  it('for a worked Sunday without a holiday near', () => {
    expect(reasons(overlay(2026, { workdays: on('2026-07-12') }))).toEqual([
      '/workdays/0/date 2026-07-12 is a worked weekend day without a holiday within 10 days',
    ]);
  });

  it('for a year of 300 working days, or of hardly any', () => {
    const all = [...daysFrom(plainDate('2026-01-01'), plainDate('2026-12-31'))];
    const saturdays = all.filter((date) => weekdayOf(date) === 6).slice(0, 52);
    const many = reasons(overlay(2026, { workdays: saturdays.map((date) => ({ date, name })) }));
    expect(many).toContainEqual(expect.stringMatching(/^ The year would have (29|30)\d working days/));
    const july = all.filter((date) => date.startsWith('2026-07'));
    expect(reasons(overlay(2026, { holidays: on(...july) }))).toContainEqual(
      expect.stringContaining('working days'),
    );
  });

  it('for a date outside its year, one named twice, and a working day made a working day', () => {
    const found = reasons(
      overlay(2026, { holidays: on('2027-01-04', '2026-05-06', '2026-05-06'), workdays: on('2026-05-07') }),
    );
    expect(found).toEqual([
      '/holidays/0/date 2027-01-04 is not in 2026',
      '/holidays/2/date 2026-05-06 is named twice',
      '/workdays/0/date 2026-05-07 is an ordinary working day already',
    ]);
  });

  it('for publishing a year with hardly any holidays', () => {
    const found = reasons(overlay(2031, { publishes: true, holidays: on('2031-01-01') }));
    expect(found).toContain('/holidays A published year has at least 13 days off; here are 1');
    expect(found).toContain('/holidays A published year gives 2031-10-01 off');
  });

  it('before it is looked at, for a malformed day or an unknown field', () => {
    expect(
      CalendarOverlay.safeParse({ ...overlay(2026), holidays: [{ date: '2026-02-30', name }] }).success,
    ).toBe(false);
    expect(CalendarOverlay.safeParse({ ...overlay(2026), colour: 'red' }).success).toBe(false);
    expect(addDays(plainDate('2028-02-28'), 1)).toBe('2028-02-29');
  });
});
