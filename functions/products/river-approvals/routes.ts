import * as z from 'zod';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { GivenMore } from '../../services/dossiers/resubmission.ts';
import { Correction } from '../../services/orders/correction.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { NewAreas, ProtectedAreas } from './areas/model.ts';
import {
  ChangedPublication,
  ExpertMeeting,
  NewDecision,
  NewRiverApproval,
  Restatement,
  RiverId,
  RiverStatus,
} from './model.ts';
import { PublicDecision } from './public-decision.ts';
import { SiteCheck, SiteChecked } from './check-site.ts';
import { RiverRules } from './rules/model.ts';
import { Forms, Limits, PublishedRules } from './rules/published.ts';
import { RiverSummary, RiverView, Submitted } from './view.ts';

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
      409: {
        description:
          'The window is not open yet; or the project has ended, or has as many cases as it may have',
      },
      404: { description: 'The caller has no such project' },
      422: {
        description: 'Prohibited there, by which provision; or a site that crosses itself, and the like',
      },
    },
  }),
  list: get('/v1/river-approvals', ['enterprise', 'partner', 'operator'], {
    summary: "The caller's own cases; for a department those it reviews, for operators all",
    query: listQuery(RiverStatus, ['region', 'kind']),
    answers: listAnswers(RiverSummary, 'A page of cases'),
  }),
  limits: get('/v1/river-approvals/limits', 'public', {
    summary: 'By activity and level: prohibited, free, or steps, departments, checklists, working days',
    answers: { 200: { description: 'The rules in force', schema: Limits } },
  }),
  rules: get('/v1/river-approvals/rules', 'public', {
    summary: 'The rules of the window in force, or a version of them; what is missing before it opens',
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    answers: {
      200: { description: 'The version asked for, or the one in force', schema: PublishedRules },
      404: { description: 'There is no such version' },
    },
  }),
  publishRules: post('/v1/river-approvals/rules', ['operator'], {
    idempotent: true,
    audit: { act: 'river-rules.published' },
    summary:
      'Publish the next version of the rules; cases keep their steps and limits, and what is prohibited from then on is prohibited to them too',
    body: RiverRules,
    days: { '/effectiveFrom': 'any' },
    answers: {
      201: { description: 'Published', schema: PublishedRules },
      409: { description: 'There are as many versions as there may be' },
      422: { description: 'It has gaps, or names what is not there; all faults are named' },
    },
  }),
  forms: get('/v1/river-approvals/forms', 'public', {
    summary: 'What an application says, and what is handed in with it, by activity',
    answers: { 200: { description: 'By the rules in force', schema: Forms } },
  }),
  check: post('/v1/river-approvals/check', 'public', {
    summary:
      'What a site touches, what is prohibited there by which provision, what is asked, and how long it takes',
    again: 'nothing of it is kept',
    body: SiteCheck,
    perMinute: 60,
    answers: {
      200: { description: 'By the rules and areas in force; nothing is promised by it', schema: SiteChecked },
      422: { description: 'The site is not valid, or there is no such activity' },
    },
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
      'Publish the next version of the protected areas; cases keep the one they were checked against, but for what is prohibited from then on',
    body: NewAreas,
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'Published', schema: ProtectedAreas },
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
  restate: post('/v1/river-approvals/{id}/restatement', ['enterprise'], {
    summary: 'Say anew what is planned, or where: it is judged by the rules in force, and reviewed anew',
    again: 'the same again changes nothing',
    params,
    body: Restatement,
    answers: {
      ...changed,
      422: { description: 'Something is not right, such as a site that crosses itself' },
    },
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
  republish: post('/v1/river-approvals/{id}/publication', ['operator'], {
    audit: { act: 'river-decision.republished' },
    summary: 'Correct what was published of a decision, withhold a part, or withdraw it from the public list',
    again: 'a correction says the same once more; what is withdrawn stays so: 409',
    params,
    body: ChangedPublication,
    answers: {
      200: { description: 'What anybody may read from now on', schema: PublicDecision },
      409: { description: 'It is not published, or withdrawn already' },
    },
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
