import { expect, it } from 'vitest';
import * as z from 'zod';
import { api } from '../../../functions/entrypoints/routes.ts';
import type { Route } from '../../../functions/platform/http/route.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Whether a pattern allows texts of any length: it is not anchored, or repeats something without an end. */
const isEndless = (pattern: string): boolean => {
  const outsideClasses = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const anchored = pattern.startsWith('^') && pattern.endsWith('$');
  return !anchored || /[*+]|\{\d+,\}/.test(outsideClasses);
};

const isCappedText = ({ maxLength, enum: values, const: value, pattern }: Schema): boolean =>
  maxLength !== undefined ||
  values !== undefined ||
  value !== undefined ||
  (pattern !== undefined && !isEndless(pattern));

const branchesOf = ({ anyOf = [], oneOf = [], allOf = [] }: Schema): [string, Schema][] =>
  [...anyOf, ...oneOf, ...allOf].map((one) => ['', one as Schema]);

/** Every place where a caller may send as much as it likes. */
const uncapped = (
  schema: Schema,
  at: string,
  definitions: Schema['$defs'] = schema.$defs,
  seen = new Set<string>(),
): string[] => {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const definition = definitions?.[name];
    if (seen.has(name) || definition === undefined) return [];
    return uncapped(definition as Schema, at, definitions, new Set([...seen, name]));
  }
  const within = (name: string, one: unknown) => uncapped(one as Schema, `${at}${name}`, definitions, seen);
  const inside = [
    ...branchesOf(schema).flatMap(([name, one]) => within(name, one)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => within(`/${name}`, one)),
    ...[schema.prefixItems ?? []].flat().flatMap((one, n) => within(`/${n}`, one)),
    ...(typeof schema.items === 'object' ? within('/-', schema.items) : []),
  ];
  if (schema.type === 'string' && !isCappedText(schema)) inside.push(`${at}: text`);
  if (schema.type === 'array' && schema.maxItems === undefined && schema.prefixItems === undefined)
    inside.push(`${at}: array`);
  const more = schema.additionalProperties;
  if (schema.type === 'object' && typeof more === 'object') {
    const names = schema.propertyNames as Schema | undefined;
    if (schema.maxProperties === undefined && !(names?.enum ?? names?.const)) inside.push(`${at}: names`);
    inside.push(...within('/*', more));
  }
  const isAnything = Object.keys(schema).every((key) =>
    ['$schema', '$defs', 'description', 'default'].includes(key),
  );
  if (isAnything) inside.push(`${at}: anything`);
  return inside;
};

const asked = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const routes: [string, Route][] = Object.values(api).flatMap((rows: Readonly<Record<string, Route>>) =>
  Object.values(rows).map((route): [string, Route] => [`${route.method} ${route.path}`, route]),
);

it.each(routes)('%s takes no text, list or set of names without an end', (_, { body, query, params }) => {
  const found = Object.entries({ body, query, params }).flatMap(([name, schema]) =>
    schema ? uncapped(asked(schema), name) : [],
  );
  expect(found).toEqual([]);
});
