import * as z from 'zod';
import { indicatorSchema } from './indicator-schema.ts';
import type { Indicator } from './indicators.ts';
import { RATES_OF_NOWHERE, type Rates } from './rates.ts';
import { DERIVED, SUBJECTS, type SubjectKind } from './subjects.ts';
import { fieldType, type FieldType } from './schema.ts';

/** What rules can ask for on a day: the facts the product has of itself, the indicators that were published, and rates. */
export interface Dictionary {
  /** Of whom: by this name rules read the facts. */
  readonly root: SubjectKind;
  /** Of a record's facts: what may be told. */
  readonly schema: z.ZodObject;
  /** The same as rules see it: what a policy is checked by. */
  readonly facts: FieldType;
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
  root: SubjectKind = 'enterprise',
): Dictionary => {
  // The product's own last: nothing takes their names.
  const schemaOf = (all: readonly Indicator[]) =>
    z.strictObject({
      ...Object.fromEntries(all.map((one) => [one.code, indicatorSchema(one)])),
      ...SUBJECTS[root].shape,
    });
  const readable = (all: readonly Indicator[]): FieldType => {
    const type = fieldType(schemaOf(all), root);
    return type.kind === 'object' ? { ...type, fields: { ...type.fields, ...DERIVED[root] } } : type;
  };
  const schema = schemaOf(indicators);
  return {
    root,
    schema,
    facts: readable(indicators),
    everything: readable([...withdrawn, ...indicators]),
    indicators: new Map([...withdrawn, ...indicators].map((one) => [one.code, one])),
    rates,
    fresh: new Map(
      indicators.flatMap(({ code, freshDays }) => (freshDays === null ? [] : [[code, freshDays] as const])),
    ),
  };
};

/** The first edition: the facts that the product has of itself. */
export const BUILT_IN = dictionaryOf([]);
