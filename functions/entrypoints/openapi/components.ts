import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Fault } from '../../common/fault.ts';
import { mapObjects, objectsIn, type Json } from './json.ts';

/** A schema is written as what is sent or as what is answered: defaults, masks and strictness differ. */
export type Io = 'input' | 'output';

interface Rewritten {
  jsonSchema: Record<string, unknown>;
}

/** What is personal is masked for some readers (`138****0000`), so an answer promises no form of it. */
const promiseNoForm = (schema: Rewritten['jsonSchema']): void => {
  delete schema['pattern'];
  delete schema['minLength'];
};

/** What is new in an answer breaks nobody who passes over what it does not know (docs/api-versioning.md). */
const leaveOpen = (schema: Rewritten['jsonSchema']): void => {
  if (schema['additionalProperties'] === false) delete schema['additionalProperties'];
};

const besideReference = new Set(['$ref', 'description', 'default', 'examples']);

/** What says nothing more: a date's pattern beside its format, the range of every integer, names that are texts. */
const shorten = (schema: Rewritten['jsonSchema']): void => {
  // Beside a reference only what is said of this place.
  if ('$ref' in schema)
    for (const name of Object.keys(schema)) if (!besideReference.has(name)) delete schema[name];
  if (schema['format'] === 'date-time' || schema['format'] === 'date') delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (isDeepStrictEqual(schema['propertyNames'], { type: 'string' })) delete schema['propertyNames'];
};

const rewriteAs =
  (io: Io) =>
  ({ jsonSchema }: Rewritten): void => {
    const personal = jsonSchema['personal'] === true;
    delete jsonSchema['personal'];
    shorten(jsonSchema);
    if (io === 'input') return;
    leaveOpen(jsonSchema);
    if (personal) promiseNoForm(jsonSchema);
  };

const ZOD = '#/$defs/';
const HOME = '#/components/schemas/';
/** Until it is known which names need two forms. */
const referenceTo = (io: Io, name: string) => `${HOME}${io}:${name}`;

const referencesIn = (schema: Json): string[] =>
  [...objectsIn(schema)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref.slice(HOME.length)] : []));

type Forms = Partial<Record<Io, Json>>;

/** The forms without which of the two they are. */
const comparable = (schema: Json | undefined) =>
  JSON.stringify(schema)?.replaceAll(/"#\/components\/schemas\/(in|out)put:/g, '"');

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
          : object,
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
    const schemas = Object.fromEntries(
      [...named]
        .flatMap(([name, forms]) =>
          (['output', 'input'] as const).flatMap((io) => {
            const form = forms[io];
            return form ? [[nameOf(io, name), form] as const] : [];
          }),
        )
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
    return mapObjects({ ...document, schemas }, (object) => {
      const [, io, name] = /:?(input|output):(.+)$/.exec(String(object['$ref'] ?? '')) ?? [];
      return io && name ? { ...object, $ref: `${HOME}${nameOf(io as Io, name)}` } : object;
    }) as T & { schemas: Json };
  };

  return { schemaOf, withComponents };
};

export type Schemas = ReturnType<typeof collectSchemas>;
