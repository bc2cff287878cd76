import * as z from 'zod';
import { EnterpriseFacts } from './facts.ts';
import { indicatorSchema } from './indicator-schema.ts';
import type { Indicator } from './indicators.ts';
import { RATES_OF_NOWHERE, type Rates } from './rates.ts';
import { fieldType, type FieldType } from './schema.ts';

/** What rules can ask for on a day: the facts the product has of itself, the indicators that were published, and rates. */
export interface Dictionary {
  /** Of a record's facts: what may be told. */
  readonly schema: z.ZodObject;
  /** The same as rules see it: what a policy is checked by. */
  readonly enterprise: FieldType;
  /** With what was withdrawn: what was published before still reads it, and finds what is left of it. */
  readonly everything: FieldType;
  /** What was published, by code. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly rates: Rates;
  /** For how many days what is told is known, where it ages. */
  readonly fresh: ReadonlyMap<string, number>;
}

export const dictionaryOf = (
  indicators: readonly Indicator[],
  rates: Rates = RATES_OF_NOWHERE,
  withdrawn: readonly Indicator[] = [],
): Dictionary => {
  // The product's own last: nothing takes their names.
  const schemaOf = (all: readonly Indicator[]) =>
    z.strictObject({
      ...Object.fromEntries(all.map((one) => [one.code, indicatorSchema(one)])),
      ...EnterpriseFacts.shape,
    });
  const schema = schemaOf(indicators);
  return {
    schema,
    enterprise: fieldType(schema),
    everything: fieldType(schemaOf([...withdrawn, ...indicators])),
    indicators: new Map([...withdrawn, ...indicators].map((one) => [one.code, one])),
    rates,
    fresh: new Map(
      indicators.flatMap(({ code, freshDays }) => (freshDays === null ? [] : [[code, freshDays] as const])),
    ),
  };
};

/** The first edition: the facts that the product has of itself. */
export const BUILT_IN = dictionaryOf([]);
