import * as z from 'zod';
import { Paging } from '../../../platform/http/request.ts';
import { routes } from '../../../platform/http/route.ts';
import { IntegrityCase, IntegrityCaseId, PublicRecord } from './model.ts';

const params = z.strictObject({ id: IntegrityCaseId });
const body = z.strictObject({ grounds: z.string().trim().min(1).max(2_000) });
const answers = {
  200: { description: 'The case', schema: IntegrityCase },
  409: { description: 'Its status does not allow this' },
};
const page = <S extends z.ZodType>(schema: S) => ({
  200: {
    description: 'A page',
    schema: z.object({ items: z.array(schema), cursor: z.string().optional() }),
  },
});

export const integrityRoutes = routes({
  list: {
    method: 'GET',
    path: '/v1/integrity-cases',
    roles: ['operator'],
    summary: 'Candidates and what became of them (Art. 17)',
    query: Paging,
    answers: page(IntegrityCase),
  },
  show: {
    method: 'GET',
    path: '/v1/integrity-cases/{id}',
    roles: ['operator', 'department'],
    summary: 'One case; a department sees its own',
    params,
    answers: { 200: answers[200] },
  },
  determine: {
    method: 'POST',
    path: '/v1/integrity-cases/{id}/determination',
    roles: ['operator'],
    summary: 'Determine (认定): from this moment it is published, and limits run for two years',
    params,
    body,
    answers,
  },
  dismiss: {
    method: 'POST',
    path: '/v1/integrity-cases/{id}/dismissal',
    roles: ['operator'],
    summary: 'Dismiss a candidate',
    params,
    body,
    answers,
  },
  dispute: {
    method: 'POST',
    path: '/v1/integrity-cases/{id}/dispute',
    roles: ['department'],
    summary: 'The department disputes a candidate or a determination',
    params,
    body,
    answers,
  },
  withdraw: {
    method: 'POST',
    path: '/v1/integrity-cases/{id}/withdrawal',
    roles: ['operator'],
    summary: 'Withdraw a determination after correction: its consequences end now',
    params,
    body,
    answers,
  },
  published: {
    method: 'GET',
    path: '/v1/integrity-records',
    roles: 'public',
    summary: 'Determinations in force; each vanishes by itself two years after it was made',
    query: Paging,
    answers: page(PublicRecord),
  },
});
