import { own } from '../../common/own.ts';
import { type PlainDate, plainDate } from '../plain-date.ts';
import days from './data/lunar-days.json' with { type: 'json' };

/** Days whose place in the solar year the moon or the sun sets. */
type LunarDay = 'springFestival' | 'qingming' | 'dragonBoat' | 'midAutumn' | 'thirdOfThird';

/**
 * Where they fall, from 2024 to 2099, as the library `chinese-days` reckons them (a test asks it for every row). `Intl` puts
 * the new year of 2027 a day late. The rows are kept and not the library's code, which costs 12 ms and reads the process's
 * zone. Undefined for a year that is not in them.
 */
export const lunarDay = (year: number, name: LunarDay): PlainDate | undefined => {
  const row = own<Readonly<Record<LunarDay, string>>>(days, String(year));
  return row && plainDate(`${year}-${row[name]}`);
};
