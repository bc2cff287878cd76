import { type Text, text } from '../../common/text.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '../plain-date.ts';
import { lunarDay } from './lunar.ts';

/** A holiday of art. 2, and the working days off that make up for those of its days that fall on a weekend (art. 6). */
export interface StatutoryHoliday {
  readonly name: Text;
  readonly days: readonly PlainDate[];
  readonly substitutes: readonly PlainDate[];
}

const NAMES = {
  newYear: text('元旦', "New Year's Day"),
  springFestival: text('春节', 'Spring Festival'),
  qingming: text('清明节', 'Tomb-sweeping Day'),
  labourDay: text('劳动节', 'Labour Day'),
  dragonBoat: text('端午节', 'Dragon Boat Festival'),
  midAutumn: text('中秋节', 'Mid-autumn Festival'),
  nationalDay: text('国庆节', 'National Day'),
};

const run = (first: PlainDate | undefined, count: number): PlainDate[] =>
  first === undefined ? [] : Array.from({ length: count }, (_, index) => addDays(first, index));

/** Measures for National Holidays and Commemoration Days art. 2, as revised in 2024: thirteen days, the eve of Spring Festival and May 2nd among them. */
const holidays = (year: number): readonly (readonly [Text, readonly PlainDate[]])[] => {
  const on = (monthAndDay: string) => plainDate(`${year}-${monthAndDay}`);
  const newMoon = lunarDay(year, 'springFestival');
  return [
    [NAMES.newYear, [on('01-01')]],
    [NAMES.springFestival, run(newMoon && addDays(newMoon, -1), 4)],
    [NAMES.qingming, run(lunarDay(year, 'qingming'), 1)],
    [NAMES.labourDay, run(on('05-01'), 2)],
    [NAMES.dragonBoat, run(lunarDay(year, 'dragonBoat'), 1)],
    [NAMES.midAutumn, run(lunarDay(year, 'midAutumn'), 1)],
    [NAMES.nationalDay, run(on('10-01'), 3)],
  ];
};

const isWeekend = (date: PlainDate): boolean => weekdayOf(date) > 5;

/**
 * The holidays that the law gives in any year, before a notice arranges them: its days, and for each that falls on a
 * Saturday or Sunday the next working day (Measures for National Holidays and Commemoration Days art. 6
 * leaves open which; Civil Code art. 203 rolls on too). Lunar ones
 * are there where the table knows them.
 */
export function statutoryHolidays(year: number): readonly StatutoryHoliday[] {
  const all = holidays(year);
  const taken = new Set(all.flatMap(([, days]) => days));
  return all.map(([name, days]) => {
    const substitutes = days.filter(isWeekend).map((day) => {
      let next = day;
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
      taken.add(next);
      return next;
    });
    return { name, days, substitutes };
  });
}
