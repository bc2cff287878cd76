import { isFields } from '../language/reader.ts';
import type { Schema } from './api-schema.ts';
import type { FieldValidation } from './format.ts';

/** What the optimised integrations show beside a service's own answer. */
const AROUND = new Set(['SdkHttpMetadata', 'SdkResponseMetadata']);

const EXPECTED = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  time: 'a string',
  list: 'an array',
  map: 'an object',
  structure: 'an object',
} as const;

/** Where a mocked answer is not what the service could answer, in the words of TestState (recorded against AWS). */
export function departures(value: unknown, schema: Schema, mode: FieldValidation): readonly string[] {
  const found: string[] = [];
  if (mode !== 'NONE') compare(value, schema, '', mode, found);
  return found;
}

function compare(
  value: unknown,
  schema: Schema,
  field: string,
  mode: FieldValidation,
  found: string[],
): void {
  if (schema.is === 'any') return;
  if (!isOf(value, schema))
    return void found.push(
      field ? `Field '${field}' must be ${EXPECTED[schema.is]}` : `The result must be ${EXPECTED[schema.is]}`,
    );
  if (schema.is === 'list')
    for (const item of value as readonly unknown[]) compare(item, schema.of(), field, mode, found);
  if (schema.is === 'map')
    for (const item of Object.values(value as object)) compare(item, schema.of(), field, mode, found);
  if (schema.is === 'structure') compareMembers(value as object, schema, field, mode, found);
}

function isOf(value: unknown, { is }: Exclude<Schema, { readonly is: 'any' }>): boolean {
  if (is === 'list') return Array.isArray(value);
  if (is === 'map' || is === 'structure') return isFields(value);
  return typeof value === (is === 'time' ? 'string' : is);
}

function compareMembers(
  value: object,
  schema: Extract<Schema, { readonly is: 'structure' }>,
  field: string,
  mode: FieldValidation,
  found: string[],
): void {
  for (const [name, member] of Object.entries(value)) {
    const type = schema.members.get(name);
    if (type) compare(member, type(), name, mode, found);
    // AWS lets a field that it does not know pass: the service may have it by tomorrow.
    else if (mode === 'EXACT' && !(field === '' && AROUND.has(name)))
      found.push(`Field '${name}' is none of ${[...schema.members.keys()].join(', ')}`);
  }
  if (mode === 'STRICT' || mode === 'EXACT')
    for (const name of schema.required)
      if (!Object.hasOwn(value, name)) found.push(`Required field '${name}' is missing`);
}
