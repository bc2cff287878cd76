import * as z from 'zod';
import { get, routes } from '../platform/http/route.ts';

export const metaRoutes = routes({
  health: get('/healthz', 'public', {
    summary: 'Whether the API answers and its table can be read',
    answers: {
      200: { description: 'It does', schema: z.object({ status: z.literal('ok'), now: z.string() }) },
    },
  }),
  openapi: get('/openapi.json', 'public', {
    summary: 'This document',
    description:
      'Compressed where `Accept-Encoding` allows; `If-None-Match` with its `ETag` is answered 304.',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        schema: z.record(z.string(), z.unknown()).meta({ examples: [{ openapi: '3.1.0' }] }),
        headers: ['ETag'],
      },
      304: { description: 'The caller has it already', headers: ['ETag'] },
    },
  }),
});
