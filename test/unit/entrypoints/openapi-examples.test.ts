import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { openApi } from '../../../functions/entrypoints/openapi/document.ts';
import { api } from '../../../functions/entrypoints/routes.ts';
import type { Route } from '../../../functions/platform/http/route.ts';

interface Schema {
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly 'x-line'?: Schema;
}
type Content = Readonly<
  Record<
    string,
    {
      readonly schema: Schema;
      readonly example?: unknown;
      readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
    }
  >
>;
interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>;
}
type Operations = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const document = openApi() as unknown as {
  readonly paths: Operations;
  readonly webhooks: Operations;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  };
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'openapi');

const pointer = (...parts: readonly string[]) =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const componentOf = ({ $ref }: Schema) => document.components.schemas[$ref?.split('/').at(-1) ?? ''];

/** Its own, or those of what it consists of. */
const wholeExample = (schema: Schema | undefined): unknown => {
  const { examples, allOf, $ref } = schema ?? {};
  if ($ref !== undefined) return wholeExample(componentOf({ $ref }));
  if (examples || !allOf) return examples?.[0];
  const parts = allOf.map(wholeExample);
  return parts.includes(undefined) ? undefined : (Object.assign({}, ...parts) as unknown);
};

/** What a reader of the document is shown: beside the schema, of the component, or a page of one. */
const exampleOf = ({ schema, example, examples }: Content[string]): unknown => {
  if (example !== undefined) return example;
  const [named] = Object.values(examples ?? {});
  if (named) return named.value;
  const whole = wholeExample(componentOf(schema));
  if (whole !== undefined) return whole;
  const item = wholeExample(componentOf(schema.properties?.['items']?.items ?? {}));
  return item === undefined ? undefined : { items: [item] };
};

const contents = (at: readonly string[], content: Content | undefined) =>
  Object.entries(content ?? {}).map(([type, one]) => ({
    place: pointer(...at, 'content', type, 'schema'),
    example: exampleOf(one),
  }));

const described = (kind: 'paths' | 'webhooks') =>
  Object.entries(document[kind]).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ at: [kind, path, method], operation })),
  );

const bodiesAndAnswers = [...described('paths'), ...described('webhooks')].flatMap(({ at, operation }) => [
  ...contents([...at, 'requestBody'], operation.requestBody?.content),
  ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
    contents([...at, 'responses', status], content),
  ),
]);
const refusals = Object.entries(document.components.responses).flatMap(([name, { content }]) =>
  contents(['components', 'responses', name], content),
);

describe('every body and every answer has an example that its schema allows', () => {
  it.each([...bodiesAndAnswers, ...refusals])('$place', ({ place, example }) => {
    expect(example).toBeDefined();
    const validate =
      ajv.getSchema(`openapi#${encodeURI(place)}`) ?? ajv.compile({ $ref: `openapi#${encodeURI(place)}` });
    validate(example);
    expect(validate.errors ?? []).toEqual([]);
  });
});

const rows = Object.entries(api).flatMap(([domain, table]) =>
  Object.entries<Route>(table).flatMap(([name, { body }]) =>
    body ? [{ id: `${domain}.${name}`, body }] : [],
  ),
);
const operations = new Map(described('paths').map(({ operation }) => [operation.operationId, operation]));

describe('what is shown as a body is taken by the very check of the route', () => {
  it.each(rows)('$id', ({ id, body }: { id: string; body: z.ZodType }) => {
    const content = operations.get(id)?.requestBody?.content['application/json'];
    const parsed = body.safeParse(content && exampleOf(content));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
