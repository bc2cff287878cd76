import * as z from 'zod';
import { pageOf, Paging } from '../../../platform/http/request.ts';
import { get, post, routes } from '../../../platform/http/route.ts';
import { IntegrityCase, IntegrityCaseId, PublicRecord } from './model.ts';

const params = z.strictObject({ id: IntegrityCaseId });
const body = z.strictObject({ grounds: z.string().trim().min(1).max(2_000) }).meta({ id: 'Grounds' });
const answers = {
  200: { description: 'The case', schema: IntegrityCase },
  409: { description: 'Its status does not allow this' },
};

export const integrityRoutes = routes({
  list: get('/v1/integrity-cases', ['operator', 'partner:department'], {
    summary: 'Candidates and what became of them (Art. 17); a department sees its own',
    query: Paging,
    answers: pageOf(IntegrityCase, 'A page'),
  }),
  show: get('/v1/integrity-cases/{id}', ['operator', 'partner:department'], {
    summary: 'One case; a department sees its own',
    params,
    answers: { 200: answers[200] },
  }),
  determine: post('/v1/integrity-cases/{id}/determination', ['operator'], {
    audit: { act: 'integrity-case.determined' },
    summary: 'Determine (认定): from this moment it is published, and limits run for two years',
    again: 'its status does not allow it twice: 409',
    params,
    body,
    answers,
  }),
  dismiss: post('/v1/integrity-cases/{id}/dismissal', ['operator'], {
    audit: { act: 'integrity-case.dismissed' },
    summary: 'Dismiss a candidate',
    again: 'its status does not allow it twice: 409',
    params,
    body,
    answers,
  }),
  dispute: post('/v1/integrity-cases/{id}/dispute', ['partner:department'], {
    summary: 'The department disputes a candidate or a determination',
    again: 'its status does not allow it twice: 409',
    params,
    body,
    answers,
  }),
  withdraw: post('/v1/integrity-cases/{id}/withdrawal', ['operator'], {
    audit: { act: 'integrity-case.withdrawn' },
    summary: 'Withdraw a determination after correction: its consequences end now',
    again: 'its status does not allow it twice: 409',
    params,
    body,
    answers,
  }),
  published: get('/v1/integrity-records', 'public', {
    summary: 'Determinations in force; each vanishes by itself two years after it was made',
    query: Paging,
    answers: pageOf(PublicRecord, 'A page'),
  }),
});
