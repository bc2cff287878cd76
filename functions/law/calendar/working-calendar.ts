import type { Text } from '../../common/text.ts';
import { addDays, type PlainDate, weekdayOf, yearOf } from '../plain-date.ts';
import { missingSources, type MissingSource } from './missing.ts';
import type { CalendarNotice, CalendarSource } from './notice.ts';
import { shippedNotices, shippedVersion } from './shipped.ts';
import { statutoryHolidays } from './statutory.ts';

/** Who arranged a day: a source by its notice, or until there is one the law itself. */
export type ArrangedBy = CalendarSource | 'statute';

/** What one day is, and of the days that are arranged, by which name and by whom. */
export type CalendarDay =
  /** Of a day that was off and is worked again, by whom. */
  | { readonly kind: 'working'; readonly by?: ArrangedBy }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: Text; readonly by: ArrangedBy }
  /** 调休: a weekend day that is worked for the holiday of that name. */
  | { readonly kind: 'make-up'; readonly name: Text; readonly by: ArrangedBy };

/** Which days are worked, in Asia/Shanghai. A value: two calendars with one version say the same of every day. */
export interface WorkingCalendar {
  /** Names the data that everything derived from this calendar rests on. */
  readonly version: string;
  day(date: PlainDate): CalendarDay;
  isWorkingDay(date: PlainDate): boolean;
  /** Whether all that arranges the year has been published; until then what touches it is provisional. */
  isPublished(year: number): boolean;
  /** The notices still to come that may arrange some day from the first to the last. */
  missing(first: PlainDate, last: PlainDate): readonly MissingSource[];
  /** What a source says of a year, as it is in force; undefined where nothing has been published. */
  noticeOf(year: number, source: CalendarSource): CalendarNotice | undefined;
}

interface Arranged {
  readonly worked: boolean;
  readonly name: Text;
  readonly by: ArrangedBy;
}

const isWeekend = (date: PlainDate): boolean => weekdayOf(date) > 5;

const inForceOf = (notices: readonly CalendarNotice[]) =>
  new Map(
    [...shippedNotices(), ...notices]
      .toSorted((a, b) => a.version - b.version)
      .map((notice): [string, CalendarNotice] => [`${notice.year} ${notice.source}`, notice]),
  );

/** One after the other: what is said later of a day holds, so that the region's notices come last. */
const arrangementBy = (notices: Iterable<CalendarNotice>): Map<PlainDate, Arranged> => {
  const days = new Map<PlainDate, Arranged>();
  const bySource = [...notices].filter(({ withdrawn }) => !withdrawn);
  for (const source of ['nation', 'region'] as const)
    for (const { off, work } of bySource.filter((notice) => notice.source === source)) {
      for (const { date, name } of off) days.set(date, { worked: false, name, by: source });
      for (const { date, name } of work) days.set(date, { worked: true, name, by: source });
    }
  return days;
};

/**
 * The calendar that notices make: those shipped under those published, of one source and year the highest version. A
 * region's notice beats the nation's. In a year the nation has not arranged, the statutory days are off, each with its
 * substitute. Cheap: nothing is computed before it is asked for.
 */
export function workingCalendar(notices: readonly CalendarNotice[] = []): WorkingCalendar {
  const inForce = inForceOf(notices);
  const noticeOf = (year: number, source: CalendarSource) => inForce.get(`${year} ${source}`);
  /** A nation's notice that was taken back leaves the year without one; a region's says that nothing is given. */
  const isIn = ({ year, source }: MissingSource): boolean => {
    const notice = noticeOf(year, source);
    return notice !== undefined && (source === 'region' || !notice.withdrawn);
  };
  const arranged = arrangementBy(inForce.values());

  const byStatute = new Map<number, ReadonlyMap<PlainDate, Text>>();
  const statuteOf = (date: PlainDate): Text | undefined => {
    const year = yearOf(date);
    if (isIn({ year, source: 'nation' })) return undefined;
    const known =
      byStatute.get(year) ??
      new Map(
        statutoryHolidays(year).flatMap(({ name, days, substitutes }) =>
          [...days, ...substitutes].map((day): [PlainDate, Text] => [day, name]),
        ),
      );
    byStatute.set(year, known);
    return known.get(date);
  };

  const judge = (date: PlainDate): CalendarDay => {
    const said = arranged.get(date);
    if (said) {
      const { worked, name, by } = said;
      if (!worked) return { kind: 'holiday', name, by };
      return isWeekend(date) ? { kind: 'make-up', name, by } : { kind: 'working', by };
    }
    const statutory = statuteOf(date);
    if (statutory) return { kind: 'holiday', name: statutory, by: 'statute' };
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

  const layers = [...inForce.values()]
    .filter((notice) => !shippedNotices().includes(notice))
    .toSorted((a, b) => a.year - b.year || a.source.localeCompare(b.source))
    .map(({ year, source, version }) => `${year}-${source}-v${version}`);

  return {
    version: [shippedVersion(), ...layers].join('+'),
    day,
    isWorkingDay: (date) => {
      const { kind } = day(date);
      return kind === 'working' || kind === 'make-up';
    },
    isPublished: (year) => (['nation', 'region'] as const).every((source) => isIn({ year, source })),
    missing: (first, last) => missingSources(first, last, isIn),
    noticeOf,
  };
}

/** The day itself when it is worked, else the next that is (Civil Code art. 203: a last day that is a holiday rolls on). */
export function rollOn(calendar: Pick<WorkingCalendar, 'isWorkingDay'>, date: PlainDate): PlainDate {
  let rolled = date;
  while (!calendar.isWorkingDay(rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/**
 * The day that lies a number of working days after (before, when negative) a date; the date itself is not counted and
 * need not be worked. Zero is the date itself.
 */
export function addWorkingDays(
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  date: PlainDate,
  days: number,
): PlainDate {
  const step = Math.sign(days);
  let moved = date;
  for (let left = Math.abs(days); left > 0;) {
    moved = addDays(moved, step);
    if (calendar.isWorkingDay(moved)) left -= 1;
  }
  return moved;
}

/** Working days that come after a date, up to and with another one: whole days, whatever the hour. */
export function workingDaysAfter(
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  date: PlainDate,
  until: PlainDate,
): number {
  let days = 0;
  for (let day = addDays(date, 1); day <= until; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) days += 1;
  return days;
}
