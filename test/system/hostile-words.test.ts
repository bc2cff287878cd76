import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { api } from '../../functions/entrypoints/routes.ts';
import { routeKey, type Route } from '../../functions/platform/http/route.ts';
import { application, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, ok, type Call, type Reply } from './harness/client.ts';
import { registerDepartments } from './harness/departments.ts';
import { isWhole } from '../runs.ts';

/** What every object inherits, and what a prototype or a table of words could be mistaken by. */
const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
/** What no key can hold and no text has, as it is written in a URL. */
const texts = ['%00', '%ED%A0%80', '%EF%BF%BE', '%1B%5B2J', 'x'.repeat(3_000)];

/** Parameters that take any word: a search for `constructor` finds nothing, even beside a case and its order. */
const anyWord: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/consultations': ['text'],
  'GET /v1/entitlements': ['text', 'kind'],
  'GET /v1/joint-installations': ['text', 'kind', 'service'],
  'GET /v1/messages': ['topic'],
  'GET /v1/orders': ['text', 'kind', 'partner', 'service'],
  'GET /v1/overdue': ['department'],
  'GET /v1/policies': ['text'],
  'GET /v1/projects': ['stage', 'text', 'kind'],
  'GET /v1/projects/lost-days': ['department'],
  'GET /v1/river-approvals': ['text', 'kind'],
  'GET /v1/webhook-deliveries': ['text', 'partner', 'kind'],
};

const routes = Object.values(api).flatMap((table) => Object.values<Route>(table));
const namesIn = (schema: z.ZodType | undefined): string[] =>
  schema === undefined
    ? []
    : Object.keys(
        (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: object })
          .properties ?? {},
      );

let city: City;

const registerBureau = async (): Promise<Call> => {
  const bureau = { name: '财政局', kind: 'finance', regions: ['450300'], webhookUrl: city.receiver.origin };
  const { id } = ok<{ id: string }>(await city.operator('POST', '/v1/partners', { body: bureau }));
  return clientOf(city.instance, { role: 'partner', partner: id });
};

let caseId = '';
let callers: Readonly<Record<string, readonly Call[]>>;
beforeAll(async () => {
  city = await startCity();
  const { 林业局: forestry } = await registerDepartments(city, ['林业局']);
  callers = {
    public: [clientOf(city.instance)],
    enterprise: [city.enterprise(usccOf(1))],
    citizen: [clientOf(city.instance, { role: 'citizen', citizen: 'c-1' })],
    partner: [forestry.call],
    'partner:department': [forestry.call],
    'partner:utility': [city.utilities.water.call],
    'partner:finance': [await registerBureau()],
    operator: [city.operator],
  };
  const { id } = ok<{ id: string }>(
    await city.enterprise(usccOf(1))('POST', '/v1/joint-installations', {
      body: application(usccOf(1), ['water']),
      headers: { 'idempotency-key': 'words' },
    }),
  );
  caseId = id;
  await city.clock.settle();
});
afterAll(() => city.close());

const callersOf = ({ roles }: Route): readonly Call[] =>
  (roles === 'public' ? ['public'] : roles).flatMap((access) => {
    const calls = callers[access];
    if (!calls) throw new Error(`No caller has the access ${access}`);
    return calls;
  });

let turn = 0;
/** Each word by somebody and by each somebody some words, in turn; all by all in `npm run test:long`. */
const askersOf = (route: Route): readonly Call[] => {
  const all = callersOf(route);
  turn += 1;
  return isWhole ? all : all.slice(turn % all.length).slice(0, 1);
};

const repliesOf = async (route: Route, path: string): Promise<Reply[]> => {
  const body =
    route.body || route.text
      ? { raw: '{}', headers: { 'content-type': route.text ?? 'application/json' } }
      : {};
  return Promise.all(
    askersOf(route).map((call) =>
      call(route.method, path, { ...body, headers: { ...body.headers, 'idempotency-key': 'k' } }),
    ),
  );
};
const askAll = async (route: Route, path: string): Promise<number[]> =>
  (await repliesOf(route, path)).map(({ status }) => status);

describe('a word that every object inherits, as each part of each path, names nothing', () => {
  it.each(routes.filter(({ params }) => params).map((route) => [routeKey(route), route] as const))(
    '%s',
    async (_, route) => {
      for (const name of namesIn(route.params))
        for (const word of [...words, ...texts]) {
          const path = route.path.replace(`{${name}}`, word).replaceAll(/\{\w+\}/g, 'constructor');
          for (const status of await askAll(route, path)) {
            expect(status, `${path.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
            expect(status, `${path.slice(0, 200)}`).toBeLessThan(500);
          }
        }
    },
  );
});

describe('and as each parameter of each query, or its name', () => {
  const asked = routes.filter(({ params, query }) => query && !params);
  it.each(asked.map((route) => [routeKey(route), route] as const))('%s', async (key, route) => {
    const free = anyWord[key] ?? [];
    for (const word of [...words, ...texts]) {
      for (const name of namesIn(route.query)) {
        const asked = `${name}=${word.slice(0, 50)}`;
        const isFree = free.includes(name) && words.includes(word);
        for (const { status, body } of await repliesOf(route, `${route.path}?${name}=${word}`)) {
          if (isFree && status === 200) expect(body, asked).toHaveProperty('items', []);
          else expect(status, asked).toBeGreaterThanOrEqual(400);
          expect(status, asked).toBeLessThan(500);
        }
      }
      for (const status of await askAll(route, `${route.path}?${word}=1`)) {
        expect(status, `?${word.slice(0, 50)}`).toBeGreaterThanOrEqual(400);
        expect(status, `?${word.slice(0, 50)}`).toBeLessThan(500);
      }
    }
  });
});

it.each(words)('a case that is there has no limit called %s', async (word) => {
  const path = `/v1/joint-installations/${caseId}/deadline.ics?limit=${word}`;
  expect((await city.enterprise(usccOf(1))('GET', path)).status).toBe(404);
});
