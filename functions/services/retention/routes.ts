import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { ArchivedId, ArchiveView, ArchiveWithLink } from './cases/model.ts';
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
  archives: get('/v1/archives', ['operator'], {
    summary: 'Closed cases that were exported and removed, newest first',
    query: Paging,
    answers: pageOf(ArchiveView, 'A page of archives'),
  }),
  archive: get('/v1/archives/{id}', ['operator'], {
    audit: { act: 'archive.read', reason: 'required' },
    summary: 'The archive of a case: a link to its document, good for a few minutes',
    params: z.strictObject({ id: ArchivedId }),
    answers: { 200: { description: 'Where the document lies', schema: ArchiveWithLink } },
  }),
  setPeriod: put('/v1/retention-periods/{kind}', ['operator'], {
    audit: { act: 'retention-period.set' },
    summary: 'Set a period; it holds from the next look at each record, within 30 days',
    params: z.strictObject({ kind: RetainedKind }),
    body: RetentionPeriod,
    answers: { 200: { description: 'As it is now', schema: PeriodInForce } },
  }),
});
