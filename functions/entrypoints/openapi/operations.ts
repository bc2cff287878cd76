import type { Answers, Route } from '../../platform/http/route.ts';
import type { Schemas } from './components.ts';
import { describe } from './description.ts';
import { refer } from './headers.ts';
import { needsBody } from '../../platform/http/request.ts';
import type { Json } from './json.ts';
import { parametersOf } from './parameters.ts';
import { refusalBy, refusalsOf } from './refusals.ts';

const bodyOf = ({ schemaOf }: Schemas, { body, text, line }: Route): Json => {
  if (body)
    return {
      requestBody: {
        required: needsBody(body),
        content: { 'application/json': { schema: schemaOf(body, 'input') } },
      },
    };
  if (!text || !line) return {};
  return {
    requestBody: {
      required: true,
      description:
        'NDJSON: each line is one JSON value as `x-line` describes it; blank lines count for nothing',
      content: { [text]: { schema: { type: 'string', 'x-line': schemaOf(line, 'input') } } },
    },
  };
};

const contentOf = (
  { schemaOf }: Schemas,
  { schema, mediaType, page, sheet, example }: Answers[number],
): Json =>
  schema || mediaType
    ? {
        content: {
          [mediaType ?? 'application/json']: {
            schema: schema ? schemaOf(schema, 'output') : { type: 'string' },
            ...(example !== undefined && { example }),
          },
          ...(sheet && { [sheet]: { schema: { type: 'string' }, example: '"编号","状态"\r\n' } }),
          ...(page && { [page]: { schema: { type: 'string' }, example: '<!doctype html>' } }),
        },
      }
    : {};

/** Those of its own: what every answer carries stands in the description of the API and with the refusals. */
const headersOf = ({ deprecated }: Route, { headers = [] }: Answers[number]): Json => {
  const names = [...headers, ...(deprecated ? (['Deprecation', 'Sunset', 'Link'] as const) : [])];
  return names.length > 0 ? { headers: refer(...names) } : {};
};

const responsesOf = (schemas: Schemas, route: Route): Json => ({
  ...refusalsOf(route),
  ...Object.fromEntries(
    Object.entries(route.answers as Record<string, Answers[number]>).map(([status, answer]) => [
      status,
      Number(status) >= 400
        ? refusalBy(status, answer.description)
        : {
            description: answer.description,
            ...headersOf(route, answer),
            ...contentOf(schemas, answer),
          },
    ]),
  ),
});

export const operationOf = (schemas: Schemas, domain: string, name: string, route: Route): Json => ({
  operationId: `${domain}.${name}`,
  tags: [domain],
  summary: route.summary,
  description: describe(route),
  ...(route.deprecated && { deprecated: true }),
  ...(route.roles === 'public' && { security: [] }),
  ...parametersOf(schemas, route),
  ...bodyOf(schemas, route),
  responses: responsesOf(schemas, route),
});
