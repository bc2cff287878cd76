import fc from 'fast-check';
import type { Schema } from '../system/harness/published.ts';
import type { Samples } from './bodies.ts';
import type { Caller } from './callers.ts';
import type { Memory } from './memory.ts';

export interface Context {
  readonly memory: Memory;
  readonly caller: Caller;
  readonly samples: Samples;
}

const date = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString());

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: date.map((one) => one.slice(0, 10)),
  'date-time': date,
  uri: fc.constantFrom('http://127.0.0.1:9/hook', 'https://example.com/hook'),
};

const patterns = new Map<string, fc.Arbitrary<string>>();

/** Of a pattern; of one that cannot be turned round (a look ahead), anything. */
const byPattern = (pattern: string): fc.Arbitrary<string> => {
  const known = patterns.get(pattern);
  if (known) return known;
  let made: fc.Arbitrary<string>;
  try {
    made = fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
    fc.sample(made, 1);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    made = fc.string();
  }
  patterns.set(pattern, made);
  return made;
};

const freeText = fc.constantFrom('漓江', '按期办理', 'a', 'water', '备注 1', 'Ünïcode ✓');

const text = (
  { pattern, format, minLength = 0, maxLength }: Schema,
  name: string,
  { memory, caller }: Context,
) => {
  const made: fc.Arbitrary<string> =
    formats[format as string] ??
    (typeof pattern === 'string'
      ? byPattern(pattern)
      : fc.oneof(
          { weight: 4, arbitrary: freeText.map((word) => word.padEnd(minLength as number, '办')) },
          {
            weight: 1,
            arbitrary: fc.string({
              minLength: minLength as number,
              maxLength: Math.min((maxLength as number) ?? 40, 300),
            }),
          },
        ));
  return fc
    .tuple(fc.nat({ max: 999 }), made)
    .map(([choice, fresh]) =>
      choice < 650 ? (memory.recall(caller, name, pattern as string | undefined, choice) ?? fresh) : fresh,
    );
};

const number = (
  { type, minimum, exclusiveMinimum, maximum, multipleOf }: Schema,
  name: string,
  { memory, caller }: Context,
) => {
  const min =
    Math.ceil(((minimum ?? exclusiveMinimum) as number | undefined) ?? 0) +
    (exclusiveMinimum === undefined ? 0 : 1);
  const highest = Math.min((maximum as number | undefined) ?? 1e9, Number.MAX_SAFE_INTEGER);
  const max = Math.max(min, Math.floor(highest));
  const whole = fc
    .tuple(
      fc.nat({ max: 999 }),
      fc.oneof(fc.integer({ min, max: Math.min(max, min + 20) }), fc.integer({ min, max })),
    )
    .map(([choice, fresh]) => {
      const known = choice < 300 ? Number(memory.recall(caller, name, undefined, choice)) : Number.NaN;
      return Number.isInteger(known) && known >= min && known <= max ? known : fresh;
    });
  if (type === 'integer') return whole;
  return typeof multipleOf === 'number'
    ? whole.map((one) => one * multipleOf)
    : fc.oneof(whole, fc.double({ min, max, noNaN: true }));
};

const list = (schema: Schema, name: string, context: Context): fc.Arbitrary<unknown> => {
  const {
    items,
    prefixItems,
    minItems = 0,
    maxItems = 1_000,
  } = schema as {
    items?: Schema;
    prefixItems?: Schema[];
    minItems?: number;
    maxItems?: number;
  };
  if (prefixItems) return fc.tuple(...prefixItems.map((one) => valueOf(one, name, context)));
  return fc.array(valueOf(items ?? {}, name, context), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 2),
  });
};

const object = (schema: Schema, context: Context): fc.Arbitrary<unknown> => {
  const {
    properties = {},
    required = [],
    additionalProperties,
    propertyNames,
  } = schema as {
    properties?: Record<string, Schema>;
    required?: string[];
    additionalProperties?: Schema | boolean;
    propertyNames?: Schema;
  };
  const named = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, valueOf(property, key, context)]),
  );
  const record = fc.record(named, { requiredKeys: required.filter((key) => key in named) });
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return record;
  const keys = valueOf(propertyNames ?? { type: 'string' }, 'key', context) as fc.Arbitrary<string>;
  return fc
    .array(fc.tuple(keys.map(String), valueOf(additionalProperties, 'value', context)), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries) as unknown);
};

/** Values that a schema allows, with words the API itself has shown where there are some. */
export const valueOf = (schema: Schema, name: string, context: Context): fc.Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const branches = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (branches) return fc.oneof(...branches.map((one) => valueOf(one, name, context)));
  switch (schema['type']) {
    case 'string':
      return text(schema, name, context);
    case 'integer':
    case 'number':
      return number(schema, name, context);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return list(schema, name, context);
    case 'object':
      return object(schema, context);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};
