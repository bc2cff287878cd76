import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { Erasure, ErasureId, ErasureView, NewErasure } from './model.ts';
import { PeriodInForce, RetainedKind, RetentionPeriod } from './periods.ts';

export const retentionRoutes = routes({
  request: post('/v1/erasures', ['operator'], {
    audit: { act: 'erasure.requested' },
    summary: 'Erase what is known of the people of an enterprise, a citizen or a case (PIPL art. 47)',
    body: NewErasure,
    idempotent: true,
    answers: {
      202: {
        description: 'Under way: `GET` it for what became of each record',
        schema: Erasure,
        headers: ['Location'],
      },
    },
  }),
  list: get('/v1/erasures', ['operator'], {
    summary: 'Requests for erasure, newest first',
    query: Paging,
    answers: pageOf(Erasure, 'A page of requests'),
  }),
  show: get('/v1/erasures/{id}', ['operator'], {
    summary: 'A request: what was erased, what must be kept, until when and why',
    params: z.strictObject({ id: ErasureId }),
    answers: { 200: { description: 'The request', schema: ErasureView } },
  }),
  periods: get('/v1/retention-periods', ['operator'], {
    summary: 'How long each kind of record of a person, and a case, is kept after the end of the case',
    answers: {
      200: { description: 'The periods in force', schema: z.object({ items: z.array(PeriodInForce) }) },
    },
  }),
  setPeriod: put('/v1/retention-periods/{kind}', ['operator'], {
    audit: { act: 'retention-period.set' },
    summary: 'Set a period; it holds from the next look at each record, within 30 days',
    params: z.strictObject({ kind: RetainedKind }),
    body: RetentionPeriod,
    answers: { 200: { description: 'As it is now', schema: PeriodInForce } },
  }),
});
