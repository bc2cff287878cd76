import { Fault } from '../common/fault.ts';
import * as z from 'zod';
import { PERIOD_KINDS, type Period } from './periods.ts';

/** The type of a datum as rules see it, derived from the record's zod schema: there is no second description. */
export type FieldType =
  | { readonly kind: 'int' }
  | { readonly kind: 'bool' }
  | {
      readonly kind: 'string';
      readonly allowed?: readonly string[];
      readonly date?: true;
      /** The name of a period, by which figures are read. */
      readonly period?: Period;
    }
  | { readonly kind: 'list'; readonly element: FieldType }
  | { readonly kind: 'map'; readonly value: FieldType; readonly period: Period }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FieldType>> };

/** A schema that rules cannot read: a fault of the programmer, found when the module loads. */
const unreadable = (path: string, what: string): never => {
  throw new Fault(`${path}: rules cannot read a ${what}`);
};

/** Personal data (`.meta({ personal: true })`) is no fact of a rule: what a rule reads is frozen and shown. */
const isPersonal = (schema: z.core.$ZodType): boolean => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodType && inner.meta()?.['personal'] === true;
};

/** The schema below `optional` and `nullable`: both mean that a datum may be unknown. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

/** The fields of `schema` that rules may read; optional and nullable fields are the ones that may be unknown. */
export function fieldType(schema: z.core.$ZodType, path = 'enterprise'): FieldType {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodNumber) {
    return inner.format === 'safeint' ? { kind: 'int' } : unreadable(path, 'number that is no safe integer');
  }
  if (inner instanceof z.ZodBoolean) return { kind: 'bool' };
  if (inner instanceof z.ZodISODate) return { kind: 'string', date: true };
  if (inner instanceof z.ZodEnum) return { kind: 'string', allowed: inner.options.map(String) };
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) return { kind: 'string' };
  if (inner instanceof z.ZodArray) return { kind: 'list', element: fieldType(inner.element, `${path}[]`) };
  if (inner instanceof z.ZodRecord) {
    const key = inner.keyType;
    const meta = key instanceof z.ZodType ? key.meta()?.['period'] : undefined;
    const period = PERIOD_KINDS.find((kind) => kind === meta);
    if (period === undefined) return unreadable(path, 'map with such keys');
    return { kind: 'map', value: fieldType(inner.valueType, `${path}[]`), period };
  }
  if (inner instanceof z.ZodObject) {
    const open = Object.entries<z.ZodType>(inner.shape).filter(([, field]) => !isPersonal(field));
    return {
      kind: 'object',
      fields: Object.fromEntries(open.map(([name, field]) => [name, fieldType(field, `${path}.${name}`)])),
    };
  }
  return unreadable(path, inner._zod.def.type);
}
