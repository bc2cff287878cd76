import * as z from 'zod';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { GivenMore } from '../../services/dossiers/resubmission.ts';
import { Correction } from '../../services/orders/correction.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { ProtectedAreas } from './areas/model.ts';
import { ExpertMeeting, NewDecision, NewRiverApproval, RiverId, RiverStatus } from './model.ts';
import { PublicDecision } from './public-decision.ts';
import { Limits, RiverSummary, RiverView, Submitted } from './view.ts';

const params = z.strictObject({ id: RiverId });
const ofObligation = params.extend({ number: z.coerce.number().int().min(1) });

const changed = {
  200: { description: 'The case as it now is', schema: RiverView },
  409: { description: 'Not now; the detail says why' },
};
export const riverRoutes = routes({
  ...deadlineRoutes('/v1/river-approvals/{id}', params, ['enterprise', 'operator', 'partner']),
  submit: post('/v1/river-approvals', ['enterprise'], {
    summary: 'Apply at the Li River window (Art. 15), from a project or alone',
    body: NewRiverApproval,
    idempotent: true,
    answers: {
      202: {
        headers: ['Location'],
        description: 'Taken: inside, with level, limits and conditions; or outside, and where to go',
        schema: Submitted,
      },
      409: { description: 'The project has ended, or has as many cases as it may have' },
      404: { description: 'The caller has no such project' },
      422: { description: 'Something is not right, such as a site that crosses itself' },
    },
  }),
  list: get('/v1/river-approvals', ['enterprise', 'partner', 'operator'], {
    summary: "The caller's own cases; for a department those it reviews, for operators all",
    query: listQuery(RiverStatus, ['region', 'kind']),
    answers: listAnswers(RiverSummary, 'A page of cases'),
  }),
  limits: get('/v1/river-approvals/limits', 'public', {
    summary: 'By activity and level: steps, departments, checklists, conditions, working days',
    answers: { 200: { description: 'The published rules', schema: Limits } },
  }),
  decisions: get('/v1/river-approvals/decisions', 'public', {
    summary: 'Decisions, newest first; personal data is masked',
    query: Paging,
    answers: pageOf(PublicDecision, 'A page of decisions'),
  }),
  areas: get('/v1/river-approvals/areas', 'public', {
    summary: 'The protected areas in force, as GeoJSON',
    answers: { 200: { description: 'The areas', schema: ProtectedAreas } },
  }),
  replaceAreas: put('/v1/river-approvals/areas', ['operator'], {
    audit: { act: 'river-areas.published' },
    summary:
      'Put the next version of the protected areas in force; cases keep the one they were checked against',
    body: ProtectedAreas.omit({ version: true }),
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'In force', schema: ProtectedAreas },
      422: { description: 'An area is not valid; all faults are named' },
    },
  }),
  show: get('/v1/river-approvals/{id}', ['enterprise', 'operator', 'partner'], {
    summary: 'One case: reviews, letters, deadline, decision, obligations, what happened',
    params,
    answers: { 200: { description: 'The case', schema: RiverView } },
  }),
  supplement: post('/v1/river-approvals/{id}/materials', ['enterprise'], {
    summary: 'Give what is missing',
    again: 'a material of the same kind takes the place of itself',
    params,
    body: GivenMore,
    answers: changed,
  }),
  correct: post('/v1/river-approvals/{id}/corrections', ['enterprise'], {
    summary: "Answer a department's return: its clock goes on",
    again: 'the order is no longer returned: 409',
    params,
    body: Correction,
    answers: changed,
  }),
  withdraw: post('/v1/river-approvals/{id}/withdrawal', ['enterprise'], {
    summary: 'Withdraw; every department is told',
    again: 'it is withdrawn already',
    params,
    answers: changed,
  }),
  meet: post('/v1/river-approvals/{id}/expert-meeting', ['operator'], {
    audit: { act: 'river-approval.expert-meeting' },
    summary: 'Put the expert meeting on record: the clock goes on',
    again: 'its status does not allow it twice: 409',
    params,
    body: ExpertMeeting,
    days: { '/heldOn': 'behind' },
    answers: changed,
  }),
  decide: post('/v1/river-approvals/{id}/decision', ['operator'], {
    audit: { act: 'river-approval.decided' },
    summary: 'Decide, as a named person with reasons; not before every department has spoken',
    again: 'its status does not allow it twice: 409',
    params,
    body: NewDecision,
    days: { '/conditions/*/dueOn': 'ahead' },
    answers: changed,
  }),
  report: post('/v1/river-approvals/{id}/obligations/{number}/report', ['enterprise'], {
    summary: 'Report that an obligation is fulfilled',
    again: 'it is reported already',
    params: ofObligation,
    answers: changed,
  }),
  confirm: post('/v1/river-approvals/{id}/obligations/{number}/confirmation', ['operator'], {
    audit: { act: 'river-approval.obligation-confirmed' },
    summary: 'Confirm that an obligation is fulfilled, or say that it is not',
    again: 'its status does not allow it twice: 409',
    params: ofObligation,
    body: z.strictObject({ fulfilled: z.boolean() }),
    answers: changed,
  }),
});
