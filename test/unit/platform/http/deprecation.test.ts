import { expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../../../functions/entrypoints/openapi/document.ts';
import { instant } from '../../../../functions/law/instant.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { deprecationHeaders } from '../../../../functions/platform/http/deprecation.ts';
import { answer, endpoint, httpFunctionFor } from '../../../../functions/platform/http/index.ts';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { get, routes } from '../../../../functions/platform/http/route.ts';

const sample = routes({
  old: get('/v1/old', 'public', {
    summary: 'What was asked before',
    deprecated: {
      since: plainDate('2026-12-01'),
      sunset: plainDate('2027-12-01'),
      link: 'https://example.org/changes',
    },
    answers: { 200: { description: 'As ever', schema: z.object({ orders: z.int().min(0) }) } },
  }),
  now: get('/v1/now', 'public', {
    summary: 'What is asked now',
    answers: { 200: { description: 'As ever', schema: z.object({ orders: z.int().min(0) }) } },
  }),
});

it('says since when and until when, in seconds and as a date of HTTP', () => {
  expect(deprecationHeaders(sample.old)).toEqual({
    deprecation: '@1796054400',
    sunset: 'Tue, 30 Nov 2027 16:00:00 GMT',
    link: '<https://example.org/changes>; rel="deprecation"; type="text/html"',
  });
  expect(deprecationHeaders(sample.now)).toEqual({});
});

it('stands in every answer of the row, refusals too, and in no other', async () => {
  const handler = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve(undefined),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.reject(new Error('nothing is recorded')),
  })(
    sample,
    {
      old: endpoint(sample.old, () => Promise.resolve(answer(200, { orders: 1 }))),
      now: endpoint(sample.now, () => Promise.resolve(answer(200, { orders: 1 }))),
    },
    { clock: { now: () => instant('2026-12-01T00:00:00.000Z') } } as never,
    (route) => Promise.resolve({ spent: route === sample.old, headers: {} }),
  );
  const call = async (path: string) => {
    const event = {
      routeKey: `GET ${path}`,
      rawPath: path,
      headers: {},
      requestContext: { requestId: 'r-1', http: { method: 'GET', path, sourceIp: '192.0.2.1' } },
    };
    return handler(event as unknown as HttpEvent, {} as never);
  };
  const old = await call('/v1/old');
  expect(old.statusCode).toBe(429);
  expect(old.headers).toMatchObject({ deprecation: '@1796054400' });
  const now = await call('/v1/now');
  expect(now.statusCode).toBe(200);
  expect(now.headers).not.toHaveProperty('deprecation');
});

it('stands in the description', () => {
  const { paths } = openApi({ orders: sample }) as {
    paths: Record<string, { get: { deprecated?: true; responses: Record<string, { headers?: object }> } }>;
  };
  expect(paths['/v1/old']?.get).toMatchObject({ deprecated: true });
  expect(Object.keys(paths['/v1/old']?.get.responses[200]?.headers ?? {})).toEqual([
    'Deprecation',
    'Sunset',
    'Link',
  ]);
  expect(paths['/v1/now']?.get).not.toHaveProperty('deprecated');
});
