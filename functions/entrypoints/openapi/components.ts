import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Fault } from '../../common/fault.ts';
import { byName, mapObjects, objectsIn, type Json } from './json.ts';

/** A schema is written as what is sent or as what is answered: defaults, masks and strictness differ. */
export type Io = 'input' | 'output';

interface Rewritten {
  jsonSchema: Record<string, unknown>;
}

/** How much of something there may be. */
const sizes = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'maxProperties',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'multipleOf',
];

/**
 * An answer promises no more than it must: what is new in it breaks nobody who passes over what it does not know, a cap
 * may be raised, and what is personal is masked for some readers (`138****0000`).
 */
const promiseLess = (schema: Rewritten['jsonSchema'], personal: boolean): void => {
  for (const name of personal ? [...sizes, 'pattern'] : sizes) Reflect.deleteProperty(schema, name);
};

const besideReference = new Set(['$ref', 'description', 'default', 'examples']);

/** A pair of the same is a list of two: few generators know tuples. */
const asList = (schema: Rewritten['jsonSchema']): void => {
  const { prefixItems } = schema;
  if (!Array.isArray(prefixItems)) return;
  const [first, ...others] = prefixItems as unknown[];
  if (!others.every((one) => isDeepStrictEqual(one, first))) return;
  delete schema['prefixItems'];
  Object.assign(schema, { items: first, minItems: prefixItems.length, maxItems: prefixItems.length });
};

const isNull = (schema: unknown): boolean => isDeepStrictEqual(schema, { type: 'null' });

/** What may be null is a second type of the same schema, where it is of one type and no list of values. */
const asNullable = (schema: Rewritten['jsonSchema']): void => {
  const [one, other, ...more] = (schema['anyOf'] ?? []) as (Json | undefined)[];
  if (!one || !isNull(other) || more.length > 0) return;
  if (typeof one['type'] !== 'string' || 'enum' in one || 'const' in one) return;
  delete schema['anyOf'];
  const said = Object.entries(one).filter(([name]) => !Object.hasOwn(schema, name));
  Object.assign(schema, Object.fromEntries(said), { type: [one['type'], 'null'] });
};

/** What says nothing more: a date's pattern beside its format, the range of every integer, names that are texts. */
const shorten = (schema: Rewritten['jsonSchema']): void => {
  // Beside a reference only what is said of this place.
  if ('$ref' in schema)
    for (const name of Object.keys(schema))
      if (!besideReference.has(name)) Reflect.deleteProperty(schema, name);
  if (schema['format'] === 'date-time' || schema['format'] === 'date') delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (isDeepStrictEqual(schema['propertyNames'], { type: 'string' })) delete schema['propertyNames'];
  // By what a figure is kept is a word of the dictionary (docs/adr/0062), and none of JSON Schema.
  delete schema['period'];
  if (schema['type'] === 'string' && ('const' in schema || 'enum' in schema)) delete schema['type'];
  // Said once, for all that is sent (`info`).
  if (schema['additionalProperties'] === false) delete schema['additionalProperties'];
  asList(schema);
  asNullable(schema);
};

const constIn = ({ properties }: Json): [string, Json] | undefined =>
  Object.entries((properties ?? {}) as Readonly<Record<string, Json>>).find(([, one]) => 'const' in one);

/** Alternatives that say the same under several words are one alternative with these words. */
const mergeAlike = (schema: Json): Json => {
  const { oneOf } = schema as { oneOf?: readonly Json[] };
  if (!oneOf) return schema;
  const withWord = (one: Json, word: Json): Json => {
    const [name = ''] = constIn(one) ?? [];
    return { ...one, properties: { ...(one['properties'] as Json), [name]: word } };
  };
  const groups = Map.groupBy(oneOf, (one) => JSON.stringify(constIn(one) ? withWord(one, {}) : one));
  const merged = [...groups.values()].map(([first = {}, ...others]): Json => {
    const words = [first, ...others].flatMap((one) => constIn(one)?.[1]['const'] ?? []);
    return others.length > 0 && words.length > others.length ? withWord(first, { enum: words }) : first;
  });
  if (merged.length < 2) return schema;
  const { oneOf: _, ...rest } = schema;
  return merged.every(hasItsWord) ? { ...rest, oneOf: merged } : { ...rest, anyOf: merged };
};

/** Where the word may be left out, nothing but the word tells alternatives apart for whoever reads no further. */
const hasItsWord = (one: Json): boolean => {
  const [name] = constIn(one) ?? [];
  return name === undefined || ((one['required'] ?? []) as readonly string[]).includes(name);
};

const rewriteAs =
  (io: Io) =>
  ({ jsonSchema }: Rewritten): void => {
    const personal = jsonSchema['personal'] === true;
    delete jsonSchema['personal'];
    shorten(jsonSchema);
    if (io === 'output') promiseLess(jsonSchema, personal);
  };

const ZOD = '#/$defs/';
const HOME = '#/components/schemas/';
/** Until it is known which names need two forms. */
const referenceTo = (io: Io, name: string) => `${HOME}${io}:${name}`;

const referencesIn = (schema: Json): string[] =>
  [...objectsIn(schema)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref.slice(HOME.length)] : []));

type Forms = Partial<Record<Io, Json>>;

/** Without how much of anything there may be. */
export const unsized = (schema: unknown): unknown =>
  mapObjects(schema, (object) =>
    Object.fromEntries(
      Object.entries(object).filter(([name, value]) => typeof value === 'object' || !sizes.includes(name)),
    ),
  );

/** What must differ for two names. */
const comparable = (schema: Json): string =>
  JSON.stringify(unsized(schema)).replaceAll(/"#\/components\/schemas\/(in|out)put:/g, '"');

/** Names whose two forms differ, or hold one that does. */
const unlike = (named: ReadonlyMap<string, Forms>): ReadonlySet<string> => {
  const found = new Set<string>();
  const differs = ({ input, output }: Forms) =>
    input !== undefined &&
    output !== undefined &&
    (comparable(input) !== comparable(output) ||
      referencesIn(input).some((name) => found.has(name.replace('input:', ''))));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [name, forms] of named) if (differs(forms)) found.add(name);
  }
  return found;
};

/**
 * Schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. A schema with an id (`.meta({ id: 'Order' })`) is
 * written once, as a component of that name; if it is sent in another form than it is answered in, the form that is sent
 * has `Input` behind its name.
 */
export const collectSchemas = () => {
  const named = new Map<string, Forms>();

  const schemaOf = (schema: z.ZodType, io: Io): Json => {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: rewriteAs(io),
    });
    const referring = (one: unknown): Json =>
      mapObjects(one, (object) =>
        typeof object['$ref'] === 'string'
          ? { ...object, $ref: referenceTo(io, object['$ref'].slice(ZOD.length)) }
          : mergeAlike(object),
      ) as Json;
    for (const [name, definition] of Object.entries($defs)) {
      const form = referring(definition);
      const known = named.get(name)?.[io];
      if (known && !isDeepStrictEqual(known, form)) throw new Fault(`Two schemas are called ${name}`);
      named.set(name, { ...named.get(name), [io]: form });
    }
    return referring(root);
  };

  /** The document with its components, every reference leading to one of them. */
  const withComponents = <T extends Json>(document: T): T & { readonly schemas: Json } => {
    const twice = unlike(named);
    const nameOf = (io: Io, name: string) => (io === 'input' && twice.has(name) ? `${name}Input` : name);
    const written = [...named].flatMap(([name, { input, output }]): [string, Json][] => {
      if (!input || !output) return [[name, input ?? output ?? {}]];
      return twice.has(name)
        ? [
            [name, output],
            [`${name}Input`, input],
          ]
        : [[name, input]];
    });
    const schemas = Object.fromEntries(written.toSorted(byName));
    if (Object.keys(schemas).length < written.length)
      throw new Fault('A schema is called as another is when it is sent');
    return mapObjects({ ...document, schemas }, (object) => {
      const [, io, name] = /:?(input|output):(.+)$/.exec(String(object['$ref'] ?? '')) ?? [];
      return io && name ? { ...object, $ref: `${HOME}${nameOf(io as Io, name)}` } : object;
    }) as T & { schemas: Json };
  };

  return { schemaOf, withComponents };
};

export type Schemas = ReturnType<typeof collectSchemas>;
