import { addDays, type PlainDate, weekdayOf, yearOf } from '../plain-date.ts';
import { type Text, text } from '../../common/text.ts';
import type { CalendarOverlay } from './overlay.ts';
import { type ArrangedDay, type Arrangement, published, publishedVersion } from './published.ts';
import { own } from '../../common/own.ts';

/** What one day is, and for the days an arrangement names, by which name. */
export type CalendarDay =
  | { readonly kind: 'working' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: Text }
  /** 调休: a weekend day that is worked for the holiday of that name. */
  | { readonly kind: 'make-up'; readonly name: Text };

/** Which days are worked, in Asia/Shanghai. A value: two calendars with one version say the same of every day. */
export interface WorkingCalendar {
  /** Names the data that everything derived from this calendar rests on. */
  readonly version: string;
  day(date: PlainDate): CalendarDay;
  isWorkingDay(date: PlainDate): boolean;
  /** Whether the year's arrangement has been published; until then whatever touches it is provisional. */
  isPublished(year: number): boolean;
}

/**
 * The holidays whose day in the solar year is fixed by 《全国年节及纪念日放假办法》 art. 2 (as of 2025): they are off even
 * in a year whose arrangement has not been published; the lunar ones and all make-up days wait for it.
 */
const FIXED: Readonly<Record<string, Text>> = {
  '01-01': text('元旦', "New Year's Day"),
  '05-01': text('劳动节', 'Labour Day'),
  '05-02': text('劳动节', 'Labour Day'),
  '10-01': text('国庆节', 'National Day'),
  '10-02': text('国庆节', 'National Day'),
  '10-03': text('国庆节', 'National Day'),
};

const ofOverlay = ({ holidays, workdays }: CalendarOverlay): [PlainDate, ArrangedDay][] => [
  ...holidays.map(({ date, name }): [PlainDate, ArrangedDay] => [date, { kind: 'holiday', name }]),
  ...workdays.map(({ date, name }): [PlainDate, ArrangedDay] => [date, { kind: 'make-up', name }]),
];

const isWeekend = (date: PlainDate): boolean => weekdayOf(date) > 5;

/**
 * The published calendar under the operator's overlays, at most one a year (of several the highest version holds).
 * Cheap: nothing is computed before it is asked for.
 */
export function workingCalendar(overlays: readonly CalendarOverlay[] = []): WorkingCalendar {
  const inForce = new Map(
    overlays.toSorted((a, b) => a.version - b.version).map((overlay) => [overlay.year, overlay]),
  );
  const arrangements = new Map<number, Arrangement>();
  const isPublished = (year: number) => published().has(year) || inForce.get(year)?.publishes === true;

  const arrangementOf = (year: number): Arrangement => {
    const merged = arrangements.get(year);
    if (merged) return merged;
    const overlay = inForce.get(year);
    const arrangement = new Map([...(published().get(year) ?? []), ...(overlay ? ofOverlay(overlay) : [])]);
    arrangements.set(year, arrangement);
    return arrangement;
  };

  const judge = (date: PlainDate): CalendarDay => {
    const year = yearOf(date);
    const arranged = arrangementOf(year).get(date);
    // An operator may also take a published holiday back: then it is an ordinary working day again.
    if (arranged?.kind === 'make-up' && !isWeekend(date)) return { kind: 'working' };
    if (arranged) return arranged;
    const fixed = isPublished(year) ? undefined : own(FIXED, date.slice(5));
    if (fixed) return { kind: 'holiday', name: fixed };
    return { kind: isWeekend(date) ? 'weekend' : 'working' };
  };

  /** Days are asked for again and again, by every deadline that spans them. */
  const known = new Map<PlainDate, CalendarDay>();
  const day = (date: PlainDate): CalendarDay => {
    const before = known.get(date);
    if (before) return before;
    const judged = judge(date);
    known.set(date, judged);
    return judged;
  };

  const isWorkingDay = (date: PlainDate) => {
    const { kind } = day(date);
    return kind === 'working' || kind === 'make-up';
  };

  const layers = [...inForce.values()].toSorted((a, b) => a.year - b.year);
  const version = [publishedVersion(), ...layers.map((layer) => `${layer.year}v${layer.version}`)].join('+');
  return { version, day, isWorkingDay, isPublished };
}

/** The day itself when it is worked, else the next that is (Civil Code art. 203: a last day that is a holiday rolls on). */
export function rollOn(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  let rolled = date;
  while (!calendar.isWorkingDay(rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/**
 * The day that lies a number of working days after (before, when negative) a date; the date itself is not counted and
 * need not be worked. Zero is the date itself.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: PlainDate, days: number): PlainDate {
  const step = Math.sign(days);
  let moved = date;
  for (let left = Math.abs(days); left > 0;) {
    moved = addDays(moved, step);
    if (calendar.isWorkingDay(moved)) left -= 1;
  }
  return moved;
}
