import { Fault } from '../../../common/fault.ts';
import * as z from 'zod';

/** How many names (of members) a value has that conforms; `NO` for one that does not. Never says why not. */
type Conforms = (value: unknown) => number;
export const NO = -1;
const answer = (conforms: boolean): number => (conforms ? 0 : NO);

/**
 * Compiles a zod schema to a plain predicate, some ten times as fast as parsing with it: for a million lines that
 * nearly all conform. Where it says no, the schema itself is asked for the reason, so the two cannot drift apart
 * unnoticed; a test holds them against each other. It counts names on its way, since whoever reads I-JSON has to. Understands what records are made of, and leaves every leaf with
 * checks of its own to zod. The value itself is used afterwards: a schema that transforms is not for this.
 */
export function conforms(schema: z.core.$ZodType): Conforms {
  if (schema instanceof z.ZodOptional) return or(undefined, conforms(schema.unwrap()));
  if (schema instanceof z.ZodNullable) return or(null, conforms(schema.unwrap()));
  if (schema instanceof z.ZodObject) return strictObject(schema);
  if (schema instanceof z.ZodRecord)
    return record(conforms(schema.keyType), field(schema.valueType), limits(schema).maxProperties);
  if (schema instanceof z.ZodArray && isBounded(schema)) return array(schema);
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => answer(options.has(value));
  }
  if (schema instanceof z.ZodBoolean) return (value) => answer(typeof value === 'boolean');
  if (schema instanceof z.ZodNumber && schema.format === 'safeint') return integer(schema);
  if (repeats(schema)) return remembering(schema);
  if (schema instanceof z.ZodString && (schema.def.checks ?? []).every(isLength)) return text(schema);
  return (value) => answer(z.safeParse(schema, value).success);
}

const or =
  (also: null | undefined, inner: Conforms): Conforms =>
  (value) =>
    value === also ? 0 : inner(value);

/** As JSON makes them: all that `for … in` finds is then the object's own. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

interface Field {
  readonly check: Conforms;
  readonly nullable: boolean;
  readonly required: boolean;
}

/** `nullable` and `optional` are a field's own, asked before its check: most fields of a record may be null or absent. */
function field(schema: z.core.$ZodType, nullable = false, required = true): Field {
  if (schema instanceof z.ZodOptional) return field(schema.unwrap(), nullable, false);
  if (schema instanceof z.ZodNullable) return field(schema.unwrap(), true, required);
  return { check: conforms(schema), nullable, required };
}

/**
 * Goes by the keys that are there, not by those that could be: no two records have the same ones, and asking objects of so
 * many shapes for a key by name is what checking them would cost.
 */
function strictObject(schema: z.ZodObject): Conforms {
  if (!(schema.def.catchall instanceof z.ZodNever)) throw new Fault('Only strict objects can be compiled');
  const fields = new Map(Object.entries<z.ZodType>(schema.shape).map(([name, of]) => [name, field(of)]));
  const required = fields
    .values()
    .filter((one) => one.required)
    .toArray().length;
  return (value) => {
    if (!isPlain(value)) return NO;
    let [present, names] = [0, 0];
    for (const name in value) {
      const known = fields.get(name);
      if (known === undefined) return NO;
      // eslint-disable-next-line liban/own-lookups -- of a plain object, a name that was found in it
      const inside = named(value[name], known);
      if (inside === NO) return NO;
      names += 1 + inside;
      if (known.required) present++;
    }
    return present === required ? names : NO;
  };
}

const named = (member: unknown, { nullable, check }: Field): number =>
  member === null ? answer(nullable) : check(member);

const record =
  (key: Conforms, value: Field, most = Infinity): Conforms =>
  (of) => {
    if (!isPlain(of)) return NO;
    let [members, names] = [0, 0];
    for (const name in of) {
      if ((members += 1) > most || key(name) === NO) return NO;
      // eslint-disable-next-line liban/own-lookups -- of a plain object, a name that was found in it
      const inside = named(of[name], value);
      if (inside === NO) return NO;
      names += 1 + inside;
    }
    return names;
  };

const LARGEST = 10_000;
const isBounded = (schema: z.ZodArray): boolean => limits(schema).maxItems !== undefined;
function array(schema: z.ZodArray): Conforms {
  const element = conforms(schema.element);
  const { minItems = 0, maxItems = LARGEST } = limits(schema);
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return NO;
    let names = 0;
    for (const one of value) {
      const inside = element(one);
      if (inside === NO) return NO;
      names += inside;
    }
    return names;
  };
}

/** -0 is read as 0, and so looked closer at. */
function integer(schema: z.ZodNumber): Conforms {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = limits(schema);
  return (value) =>
    answer(
      typeof value === 'number' &&
        Number.isSafeInteger(value) &&
        value >= minimum &&
        value <= maximum &&
        !Object.is(value, -0),
    );
}

const isLength = ({ _zod }: z.core.$ZodCheck): boolean =>
  _zod.def.check === 'min_length' || _zod.def.check === 'max_length';
function text(schema: z.ZodString): Conforms {
  const { minLength = 0, maxLength = Infinity } = limits(schema);
  return (value) =>
    answer(typeof value === 'string' && value.length >= minLength && value.length <= maxLength);
}

/** Days, years and codes repeat: each text is checked once and remembered. */
function remembering(schema: z.core.$ZodType): Conforms {
  const known = new Set<unknown>();
  return (value) => {
    if (known.has(value)) return 0;
    if (!z.safeParse(schema, value).success) return NO;
    if (known.size < 50_000) known.add(value);
    return 0;
  };
}

/** A form written as a pattern is one of few; a text that a function checks (a code with a check digit) is unique. */
const repeats = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodISODate ||
  (schema instanceof z.ZodString &&
    (schema.def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format'));

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxProperties?: number;
}
/** The schema's limits as it states them itself, in JSON Schema. */
const limits = (schema: z.ZodNumber | z.ZodArray | z.ZodString | z.ZodRecord): Limits =>
  z.toJSONSchema(schema) as Limits;
