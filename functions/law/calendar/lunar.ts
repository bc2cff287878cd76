import { type PlainDate, plainDate } from '../plain-date.ts';
import days from './data/lunar-days.json' with { type: 'json' };

/** Days whose place in the solar year the moon or the sun sets. */
type LunarDay = 'springFestival' | 'qingming' | 'dragonBoat' | 'midAutumn' | 'thirdOfThird';

const firstYear = 2024;

/**
 * Where they fall, from 2024 to 2099, as the library `chinese-days` reckons them (a test asks it for every row). `Intl` puts
 * the new year of 2027 a day late. The rows are kept and not the library's code, which costs 12 ms and reads the process's
 * zone; a row for each day and not for each year, which is 7 KB less of most functions. Undefined for a year that is not in them.
 */
export const lunarDay = (year: number, name: LunarDay): PlainDate | undefined => {
  if (year < firstYear) return undefined;
  // MMDD and a space for each year.
  const day = days[name].slice((year - firstYear) * 5).slice(0, 4);
  return day === '' ? undefined : plainDate(`${year}-${day.slice(0, 2)}-${day.slice(2)}`);
};
