import { CITY } from '../law/identifiers/region.ts';
import { Unknown } from './undetermined.ts';
import type { Int } from './integers.ts';

/** A value of a rate that holds from a day on, until the next one of that place. */
export interface RateValue {
  readonly from: string;
  readonly value: number;
}

/** Rates as they were published: by code, then by place, values from the latest on. */
export type Rates = ReadonlyMap<string, ReadonlyMap<string, readonly RateValue[]>>;

export const RATES_OF_NOWHERE: Rates = new Map();

/** Beyond the city: Guangxi, and the whole country. */
const ABOVE = [CITY, '450000', '100000'] as const;

/** The rate in force at a place on a day, else that of the city, of Guangxi, of the country; unknown where there is none. */
export const rateAt = (rates: Rates, code: string, place: string, day: string): Int | Unknown => {
  const places = rates.get(code);
  for (const one of [place, ...ABOVE]) {
    const found = places?.get(one)?.find(({ from }) => from <= day);
    if (found) return found.value;
  }
  return new Unknown([`rate.${code}`]);
};
