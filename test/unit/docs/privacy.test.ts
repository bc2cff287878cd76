import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { api } from '../../../functions/entrypoints/routes.ts';
import { routeKey, type Route } from '../../../functions/platform/http/route.ts';
import { PersonKind } from '../../../functions/platform/persons/model.ts';
import { RetainedKind, shippedPeriod } from '../../../functions/services/retention/periods.ts';
import { writtenOut } from '../written-out.ts';

const page = readFileSync('docs/privacy.md', 'utf8');

/** Words under which bodies say who somebody is; a new one belongs here, and its field on the page. */
const personal = /^(?:contact|contactPerson|phone|madeBy|holder|legalRepresentative|decidedBy|person|idNumber)$/;

interface JsonSchema {
  /** A field whose name says nothing of that says so itself. */
  readonly personal?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Where a body says who somebody is: `applicant.contact`; not what lies below such a place. */
const personalFields = (schema: JsonSchema, at: readonly string[] = []): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, below]) =>
    personal.test(name) || below.personal === true ? [[...at, name].join('.')] : personalFields(below, [...at, name]),
  ),
  ...(schema.items ? personalFields(schema.items, at) : []),
  ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((any = []) =>
    any.flatMap((one) => personalFields(one, at)),
  ),
];

const routes: readonly Route[] = Object.values(api).flatMap((table) => Object.values(table) as Route[]);
const asked = routes.flatMap((route) =>
  route.body === undefined
    ? []
    : personalFields(writtenOut(route.body) as JsonSchema).map(
        (field) => `${routeKey(route)}: ${field}`,
      ),
);

describe('docs/privacy.md', () => {
  it('has every field by which somebody is named to the platform', () => {
    expect(asked.length).toBeGreaterThan(5);
    expect([...new Set(asked)].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });

  it('and names none that is not there', () => {
    const named = [...page.matchAll(/`((?:GET|POST|PUT|PATCH) \/v1\/[^`]*: [^`]*)`/g)].map(([, one]) => one);
    expect(named.filter((field) => !asked.includes(String(field)))).toEqual([]);
  });

  it.each(RetainedKind.options)('says how long %s is kept', (kind) => {
    const { months, mustKeep } = shippedPeriod(kind);
    expect(page).toContain(`| \`${kind}\` | ${months} | ${mustKeep ? 'yes' : 'no'} |`);
  });

  it('and has a period for every kind of record of a person', () => {
    expect(RetainedKind.options).toEqual([...PersonKind.options, 'case']);
  });
});
