import * as z from 'zod';
import { Text } from '../common/text.ts';
import { get, routes } from '../platform/http/route.ts';
import { PROBLEMS } from '../platform/problem-kinds.ts';

const slug = z.enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS]);
const Explained = z
  .strictObject({
    type: z.string().describe('As a problem names it'),
    status: z.int(),
    title: Text,
    advice: Text.describe('What to do about it'),
  })
  .meta({ id: 'ProblemKind' });

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
  problems: get('/problems', 'public', {
    summary:
      'Every kind of problem that this API answers with, and what to do about each; a page for browsers',
    answers: {
      200: {
        description: 'All of them',
        schema: z.object({ items: z.array(Explained) }),
        page: 'text/html',
      },
    },
  }),
  problem: get('/problems/{slug}', 'public', {
    summary: 'Where the `type` of a problem leads: what it means, and what to do; a page for browsers',
    params: z.strictObject({ slug }),
    answers: { 200: { description: 'In both languages', schema: Explained, page: 'text/html' } },
  }),
});

/** What stands for every request that is no row's: no row itself, since it is not part of the API. */
export const nowhere = get('/{anything}', 'public', {
  summary: 'Says that there is no such route',
  answers: {},
});
