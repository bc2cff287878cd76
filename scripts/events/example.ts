import type * as z from 'zod';
import { writtenOut } from '../written-out.ts';

interface Json {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
}

/** Texts by the member they stand in; every other text names itself. */
const texts: Readonly<Record<string, string>> = {
  kind: 'joint-installation',
  limit: 'acceptance',
  rung: 'breach',
  note: '已按要求补正图纸',
  title: '奖补待确认',
  body: '贵单位符合条件，请确认收款账户。',
  status: 'replied',
  entitlementId: 'en_01K8ZJ6N5T4Q3R2P1M0K9H8G7F',
  id: 'ji_01K8ZJ6N5T4Q3R2P1M0K9H8G7F',
};

const textOf = (name: string, { format, pattern }: Json): string => {
  if (format === 'date-time') return '2026-03-02T01:00:00.000Z';
  if (format === 'date') return '2026-03-05';
  // A prefix that names the kind, and a ULID.
  const [, prefix] = /^\^([a-z]+_)/.exec(pattern ?? '') ?? [];
  if (prefix !== undefined) return `${prefix}01K8ZJ6N5T4Q3R2P1M0K9H8G7F`;
  if (pattern?.includes('T') === true) return '2026-03-02T01:00:00.000Z';
  if (pattern?.includes('\\d{4}') === true) return '2026-03-05';
  return texts[name] ?? name;
};

/** An example of a schema: every member that is required, with the first of what is allowed. */
const exampleOf = (schema: Json, name: string): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return exampleOf(first, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([member]) => schema.required?.includes(member))
          .map(([member, of]) => [member, exampleOf(of, member)]),
      );
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textOf(name, schema);
  }
};

export const example = (schema: z.ZodType): unknown => exampleOf(writtenOut(schema, 'output') as Json, '');
