import type { Route } from '../../platform/http/route.ts';
import { webhookEvents } from '../../services/webhooks/events.ts';
import { api } from '../routes.ts';
import { bases } from './bases.ts';
import { collectSchemas } from './components.ts';
import { withExamples } from './examples.ts';
import { extendWhatIsHeld } from './extending.ts';
import { headersIn } from './headers.ts';
import type { Json } from './json.ts';
import { operationOf } from './operations.ts';
import { parameterComponents } from './parameters.ts';
import { gatewayRefusalSchema, problemSchema } from './problem-schema.ts';
import { refusals } from './refusals.ts';
import { shareRepeated } from './sharing.ts';
import { tags } from './tags.ts';
import { webhookHeaders, webhookResponses, webhooksOf } from './webhooks.ts';

const info = {
  title: 'Liban 漓办',
  version: '1',
  summary: 'A city keeps its promises to the people who apply to it.',
  description:
    'Requests and answers are JSON in UTF-8. Moments are ISO 8601 in UTC with milliseconds, days are those of Asia/Shanghai, money is in fen. What is sent has no members but those described, or it is refused (422). Lists come in pages: `cursor` of an answer asks for the next. Every answer carries `X-Request-Id`, and `RateLimit` and `RateLimit-Policy` (what is left of the caller’s budget). Refusals are RFC 9457 problems; beside those it declares any operation may answer 400 (it cannot be read), 404 (not there, or not for this caller), 406, 410 (archived), 413 (too large), 415, 422 (some of what was sent is not right) or 431; `Accept-Language` chooses between Chinese and English, `Content-Language` says which it is. Webhooks are signed as Standard Webhooks has it; they come at least once and not always in order, and `GET /v1/events` has all in order. An answer may get further members at any time: pass over what you do not know.',
  contact: { name: 'Whoever runs the platform for the city' },
  license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
};

const servers = [
  {
    url: '{origin}',
    description: 'Where the city runs it',
    variables: {
      origin: { default: 'http://127.0.0.1:3000', description: 'By default the platform on this machine' },
    },
  },
];

const pathsOf = (
  schemas: ReturnType<typeof collectSchemas>,
  table: Readonly<Record<string, Readonly<Record<string, Route>>>>,
): Json => {
  const paths: Record<string, Json> = {};
  for (const [domain, rows] of Object.entries(table))
    for (const [name, route] of Object.entries<Route>(rows))
      paths[route.path] = {
        ...paths[route.path],
        [route.method.toLowerCase()]: operationOf(schemas, domain, name, route),
      };
  return paths;
};

/** The OpenAPI 3.1 description of the whole API and of the webhooks it sends, from the route tables. */
export const openApi = (table: Readonly<Record<string, Readonly<Record<string, Route>>>> = api): Json => {
  const all = collectSchemas();
  for (const base of bases) all.schemaOf(base, 'input');
  const { schemas, parameters, ...described } = all.withComponents({
    parameters: { ...parameterComponents(all), ...webhookHeaders },
    paths: pathsOf(all, table),
    webhooks: webhooksOf(all, webhookEvents),
  });
  const document = {
    openapi: '3.1.0',
    info,
    servers,
    security: [{ token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    ...described,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: "An access token of the city's identity provider",
        },
      },
      headers: headersIn(described.paths),
      parameters,
      responses: { ...refusals, ...webhookResponses },
      schemas: { ...schemas, GatewayRefusal: gatewayRefusalSchema, Problem: problemSchema },
    },
  };
  return shareRepeated(extendWhatIsHeld(withExamples(document)));
};
