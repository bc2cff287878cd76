import * as z from 'zod';
import { pageOf, Paging } from '../../../platform/http/request.ts';
import { get, post, put, routes } from '../../../platform/http/route.ts';
import { Findings, IntegrityCase, IntegrityCaseId, NewCandidate, PublicRecord } from './model.ts';
import { AwardListView, FundApplicationView, NewAwardList, NewFundApplication } from './standing-model.ts';

const params = z.strictObject({ id: IntegrityCaseId });
const body = z.strictObject({ grounds: z.string().trim().min(1).max(2_000) }).meta({ id: 'Grounds' });
const answers = {
  200: { description: 'The case', schema: IntegrityCase },
  409: { description: 'Its status does not allow this' },
};

export const integrityRoutes = routes({
  open: post('/v1/integrity-cases', ['operator'], {
    idempotent: true,
    audit: { act: 'integrity-case.opened' },
    summary:
      'Open a candidate of any listed act and field (Art. 17); it has no consequence before a person determines it',
    body: NewCandidate,
    days: { '/since': 'behind' },
    answers: {
      201: { description: 'Opened', schema: IntegrityCase },
      422: { description: 'Nobody is registered as that department' },
    },
  }),
  findings: post('/v1/integrity-cases/findings', ['operator'], {
    audit: { act: 'integrity-case.findings' },
    summary:
      'What a register publishes of departments: judgments, awards of arbitration, audits, inspections of charges, 失信被执行人; each becomes a candidate',
    again: 'a finding opens one candidate, however often it is published',
    body: Findings,
    days: { '/entries/*/on': 'behind' },
    answers: {
      200: {
        description: 'What came of it',
        schema: z.object({
          opened: z.array(IntegrityCaseId),
          known: z.int().describe('Opened before, whatever became of them'),
          others: z.int().describe('No department here'),
        }),
      },
    },
  }),
  apply: post('/v1/fund-applications', ['partner:department'], {
    idempotent: true,
    summary: 'Apply for a fiscal subsidy, a government investment project or a pilot, as a department',
    body: NewFundApplication,
    answers: {
      201: { description: 'Applied', schema: FundApplicationView },
      409: { description: 'The department is restricted (Art. 17 (2))' },
    },
  }),
  applications: get('/v1/fund-applications', ['operator', 'partner:department'], {
    summary: 'What departments applied for; a department sees its own',
    query: Paging,
    answers: pageOf(FundApplicationView, 'A page'),
  }),
  putAwards: put('/v1/award-lists/{id}', ['operator'], {
    audit: { act: 'award-list.written' },
    summary: 'Whom a list proposes for an award (评先评优)',
    params: z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/) }),
    body: NewAwardList,
    answers: { 200: { description: 'As it now is', schema: AwardListView } },
  }),
  awards: get('/v1/award-lists', 'public', {
    summary:
      'Award lists: who is disqualified by a determination is shown so as long as it runs (Art. 17 (3))',
    query: Paging,
    answers: pageOf(AwardListView, 'A page'),
  }),
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
