import fc from 'fast-check';
import { USUAL_OFFICE_HOURS } from '../../../functions/law/calendar/office-hours.ts';
import type { CalendarNotice } from '../../../functions/law/calendar/notice.ts';
import { workingCalendar } from '../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec, type DeadlineSpecInput, Suspension } from '../../../functions/law/deadline/model.ts';
import type { WorkingTime } from '../../../functions/law/deadline/working-time.ts';
import { DAY, instant, instantOf, epochMs } from '../../../functions/law/instant.ts';
import { addDays, plainDate } from '../../../functions/law/plain-date.ts';

/** Things the tests of law/ are made of. */

export const workingTime: WorkingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };

/** A moment as a clock in Shanghai shows it, e.g. `2026-09-29 10:00`. */
export const shanghai = (written: string) => instant(`${written.replace(' ', 'T')}:00+08:00`);

/** What the State Council arranges for a year; nothing, unless it is said. */
export const notice = (year: number, rest: Partial<CalendarNotice> = {}): CalendarNotice => ({
  year,
  source: 'nation',
  version: 1,
  notice: {},
  withdrawn: false,
  off: [],
  work: [],
  ...rest,
});

/** What Guangxi arranges for a year, beside the State Council's. */
export const regional = (year: number, rest: Partial<CalendarNotice> = {}): CalendarNotice =>
  notice(year, { source: 'region', ...rest });

/** A deadline of so many days from a moment in Shanghai. */
export const limit = (budget: number, anchor: string, rest: Partial<DeadlineSpecInput> = {}): DeadlineSpec =>
  DeadlineSpec.parse({ budget, kind: 'statutory', basis: '第九条', anchor: shanghai(anchor), ...rest });

/** Filed by an applicant at a window, which has a cut-off hour. */
export const filed = { start: { by: 'filing', kind: 'joint-installation' } } as const;

export const suspended = (from: string, to?: string, basis = '专家评审'): Suspension =>
  Suspension.parse({ from: shanghai(from), basis, ...(to !== undefined && { to: shanghai(to) }) });

const FIRST = epochMs(instant('2024-01-01T00:00:00Z'));
const LAST = epochMs(instant('2027-06-30T00:00:00Z'));

/** Days and moments over three published years and one that is not. */
export const aDay = fc.integer({ min: 0, max: 1_270 }).map((days) => addDays(plainDate('2024-01-01'), days));
export const aMoment = fc.integer({ min: FIRST, max: LAST }).map(instantOf);

export const aBudget = fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2);

/** A deadline whose suspensions begin within some weeks of its anchor, where they matter. */
export const aSpec = fc
  .record({
    anchor: aMoment,
    budget: aBudget,
    ends: fc.constantFrom('end-of-day' as const, 'close-of-business' as const),
    suspensions: fc.array(
      fc.record({
        after: fc.integer({ min: -5 * DAY, max: 60 * DAY }),
        length: fc.oneof(fc.integer({ min: 1, max: DAY }), fc.integer({ min: 1, max: 30 * DAY })),
        open: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ anchor, budget, ends, suspensions }) =>
    DeadlineSpec.parse({
      budget,
      kind: 'statutory',
      basis: '第九条',
      anchor,
      ends,
      suspensions: suspensions.map(({ after, length, open }) => ({
        from: instantOf(epochMs(anchor) + after),
        basis: '听证',
        ...(!open && { to: instantOf(epochMs(anchor) + after + length) }),
      })),
    }),
  );
