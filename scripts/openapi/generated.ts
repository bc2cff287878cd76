import openapiTypes, { astToString } from 'openapi-typescript';
import type { Route } from '../../functions/platform/http/route.ts';
import { openApi } from '../../functions/entrypoints/openapi/document.ts';
import { api } from '../../functions/entrypoints/routes.ts';

interface Generated {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const made = '// Made by `npm run openapi` from the route tables.\n';

/** Of the description what the types of the client say otherwise. */
interface Described {
  readonly components: { readonly parameters: { readonly IdempotencyKey: { required: boolean } } };
  readonly paths: Readonly<
    Record<
      string,
      Record<string, { responses?: Record<string, { content?: Partial<Record<string, unknown>> }> }>
    >
  >;
}

/**
 * The types of the client, which gives a key where the caller gives none. What has a default may be left out of a
 * request; in an answer it is required by name. It asks for JSON, and is given no sheet.
 */
const clientTypes = async (document: object): Promise<string> => {
  const described = structuredClone(document) as Described;
  described.components.parameters.IdempotencyKey.required = false;
  for (const operation of Object.values(described.paths).flatMap((methods) => Object.values(methods)))
    for (const { content } of Object.values(operation.responses ?? {}))
      if (content?.['application/json']) delete content['text/csv'];
  return (
    made +
    astToString(
      await openapiTypes(described as unknown as Parameters<typeof openapiTypes>[0], {
        silent: true,
        defaultNonNullable: false,
      }),
    )
  );
};

/** The POSTs that need an `Idempotency-Key`. */
const keyedPosts = (): string => {
  const keyed = Object.values(api)
    .flatMap((table): Route[] => Object.values(table))
    .filter(({ method, idempotent }) => method === 'POST' && idempotent)
    .map(({ path }) => `  '${path}',\n`);
  return `${made}export const keyedPosts: ReadonlySet<string> = new Set([\n${keyed.toSorted().join('')}]);\n`;
};

/** What functions know of the whole API: each row without its schemas, which are those of every product. */
const operations = (): string => {
  const rows = Object.entries(api).flatMap(([domain, table]) =>
    Object.entries<Route>(table).map(([name, { method, path, roles, summary }]) =>
      JSON.stringify({ operationId: `${domain}.${name}`, method, path, roles, summary }),
    ),
  );
  return `[\n${rows.join(',\n')}\n]\n`;
};

/** Everything that is made from the route tables and kept in the repository. */
export const generated = async (): Promise<readonly Generated[]> => {
  const document = openApi();
  return [
    { path: 'functions/entrypoints/openapi/openapi.json', text: `${JSON.stringify(document, null, 1)}\n` },
    { path: 'functions/entrypoints/openapi/operations.json', text: operations() },
    { path: 'client/src/schema.ts', text: await clientTypes(document) },
    { path: 'client/src/keyed.ts', text: keyedPosts() },
  ];
};
