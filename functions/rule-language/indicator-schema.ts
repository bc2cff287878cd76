import * as z from 'zod';
import { Region } from '../law/identifiers/region.ts';
import { PlainDate } from '../law/plain-date.ts';
import type { Datum, Indicator } from './indicators.ts';
import { mostFigures, PERIODS } from './periods.ts';

const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

const single = ({ kind, signed, longest = 80, atMost = 10, values = {} }: Datum): z.ZodType => {
  switch (kind) {
    case 'int':
    case 'money':
      return signed ? z.int() : z.int().min(0);
    case 'bool':
      return z.boolean();
    case 'date':
      return PlainDate;
    case 'text':
      return z.string().min(1).max(longest);
    case 'code':
      return z.enum(Object.keys(values) as [string, ...string[]]);
    case 'region':
      return Region;
    case 'texts':
      return z.array(Code).max(atMost);
  }
};

const fieldsOf = (fields: Readonly<Record<string, Datum>>): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, of]) => [
        name,
        (of.personal ? single(of).meta({ personal: true }) : single(of)).nullish(),
      ]),
    ),
  );

/** What a register may tell of an indicator, as a schema: all that is known of its type is known from here. */
export const indicatorSchema = ({ type, period }: Pick<Indicator, 'type' | 'period'>): z.ZodType => {
  if (type.kind === 'parts') return fieldsOf(type.fields).nullish();
  if (type.kind === 'list') return z.array(fieldsOf(type.fields)).max(type.atMost).nullish();
  if (period === null) return single(type).nullish();
  const key = z.string().regex(PERIODS[period].form).meta({ period });
  return z.record(key, single(type).nullable()).meta({ maxProperties: mostFigures[period] }).nullish();
};

/** The longest that a datum can be in a record, in bytes of JSON. */
const longestSingle = ({ kind, longest = 80, atMost = 10 }: Datum): number => {
  if (kind === 'text') return longest * 3 + 2;
  return kind === 'texts' ? atMost * 43 : kind === 'code' ? 42 : 18;
};
const longestFields = (fields: Readonly<Record<string, Datum>>): number =>
  Object.entries(fields).reduce((sum, [name, of]) => sum + name.length + 4 + longestSingle(of), 2);

/** Who says so and as of when, where another than the record's own. */
const provenance = 110;

/** The longest that an indicator can be in a record: what a full record takes is known before anybody tells anything. */
export const longestOf = ({ code, type, period }: Indicator): number => {
  const of =
    type.kind === 'parts'
      ? longestFields(type.fields)
      : type.kind === 'list'
        ? type.atMost * longestFields(type.fields)
        : period === null
          ? longestSingle(type)
          : mostFigures[period] * (longestSingle(type) + 14 + provenance);
  return code.length + 4 + of + provenance;
};
