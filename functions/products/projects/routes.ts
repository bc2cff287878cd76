import * as z from 'zod';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { GivenMore, Resubmission } from '../../services/dossiers/resubmission.ts';
import { Correction } from '../../services/orders/correction.ts';
import { OnFile, Use } from '../../services/dossiers/model.ts';
import { StepId } from '../../law/deadline/plan.ts';
import { Region } from '../../law/identifiers/region.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { nameBeside } from '../../services/partners/naming.ts';
import { sent } from '../../platform/persons/forms.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { listAnswers, listQuery } from '../../platform/lists/asked.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { InstallationRequest } from './installation.ts';
import { LostStep } from './lost-days.ts';
import { linkKinds, NewProject, NewOwner, ProjectId, ProjectStatus } from './model.ts';
import { Name, Phase, StagePlan } from './plans/model.ts';
import { TermId } from './terms/model.ts';
import { ProjectSummary, ProjectView } from './view.ts';

const params = z.strictObject({ id: ProjectId });
const ofStage = params.extend({ stage: Name });
const ofStep = ofStage.extend({ step: StepId });
const ofObstacle = params.extend({ obstacle: z.string().max(40) });
const ofTerm = params.extend({ term: TermId });
const freeText = z.string().trim().min(1).max(2_000);
const RecheckAnswer = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('agreed') }),
    z.strictObject({ outcome: z.literal('objected'), grounds: freeText }),
  ])
  .meta({ id: 'RecheckAnswer' });
const owners = ['enterprise', 'operator'] as const;
const project = { 200: { description: 'The project as it now is', schema: ProjectView } };
const notNow = { 409: { description: 'Not now; the detail says why' } };

const changed = { ...project, ...notNow };
export const projectRoutes = routes({
  ...deadlineRoutes('/v1/projects/{id}/stages/{stage}', ofStage, ['enterprise', 'operator']),
  register: post('/v1/projects', ['enterprise'], {
    summary: 'Register a project: said once, read by every department after (Art. 12)',
    body: NewProject,
    idempotent: true,
    answers: {
      201: {
        description: 'Registered; its first stage begins',
        schema: z.object({ id: ProjectId }),
        headers: ['Location'],
      },
      409: { description: 'A project with this code is registered' },
      422: { description: 'Something is not right, such as a site that crosses itself' },
    },
  }),
  list: get('/v1/projects', ['enterprise', 'partner', 'operator'], {
    summary: "The caller's own projects; for a department those in which it was asked, for operators all",
    query: listQuery(ProjectStatus, ['region', 'kind']).extend({
      stage: z.string().max(40).optional().describe('In which this stage runs'),
    }),
    answers: listAnswers(ProjectSummary, 'A page of projects'),
  }),
  lostDays: get('/v1/projects/lost-days', ['operator'], {
    summary: 'Working days lost by each department, the most first',
    query: z.strictObject({ region: Region.optional(), department: z.string().max(60).optional() }),
    answers: {
      200: {
        description: 'By department, with the steps that were late',
        schema: z.object({
          items: z.array(z.object({ department: z.string(), days: z.number(), steps: z.array(LostStep) })),
        }),
      },
    },
  }),
  show: get('/v1/projects/{id}', ['enterprise', 'partner', 'operator'], {
    summary:
      'Stages, steps, deadlines, what binds and whose it is; a department sees it by its steps and obstacles',
    params,
    answers: project,
  }),
  give: post('/v1/projects/{id}/materials', owners, {
    summary: 'Give materials and facts, once for every step',
    again: 'a material of the same kind takes the place of itself',
    params,
    body: GivenMore,
    answers: changed,
  }),
  materials: get('/v1/projects/{id}/materials', ['enterprise', 'operator', 'partner'], {
    summary: 'What is on file, and who used which when; a department sees it while it has a step',
    params,
    answers: {
      200: {
        description: 'The file',
        schema: z.object({
          entries: z.array(OnFile),
          uses: z.array(Use.extend(nameBeside('partner')).meta({ id: 'OnFileUse' })),
        }),
      },
    },
  }),
  correct: post('/v1/projects/{id}/corrections', owners, {
    summary: 'Answer a return: the clock of that step goes on',
    again: 'the order is no longer returned: 409',
    params,
    body: Correction,
    answers: changed,
  }),
  start: post('/v1/projects/{id}/stages/{stage}/start', owners, {
    summary: 'Report that a stage begins',
    again: 'it runs already',
    params: ofStage,
    answers: changed,
  }),
  divide: put('/v1/projects/{id}/stages/{stage}/phases', owners, {
    summary: 'Say by which phases it is built and accepted (分期验收); one that has begun stays',
    params: ofStage,
    body: z.strictObject({
      phases: z
        .array(Phase.shape.title)
        .min(2)
        .max(20)
        .refine((all) => new Set(all).size === all.length, { error: 'phases-repeat' })
        .describe('What each is called, such as its buildings: the first is p1')
        .meta({ examples: [['一期：1、2号厂房', '二期：3号厂房']] }),
    }),
    answers: changed,
  }),
  redo: post('/v1/projects/{id}/stages/{stage}/steps/{step}/resubmission', owners, {
    summary: 'Submit a refused step again, with what was changed',
    again: 'it is submitted already: 409',
    params: ofStep,
    body: Resubmission,
    answers: changed,
  }),
  commit: post('/v1/projects/{id}/stages/{stage}/steps/{step}/commitment', ['enterprise'], {
    summary: 'Commit instead of proving first (告知承诺): stamped, and checked later by the published list',
    again: 'it is committed to already: 200',
    params: ofStep,
    body: z.strictObject({ madeBy: z.string().trim().min(1).max(60) }),
    answers: changed,
  }),
  report: post('/v1/projects/{id}/stages/{stage}/steps/{step}/report', owners, {
    summary: "Report that what is the owner's own to do has begun, or is done: a tender, building",
    again: 'it is reported already: 200',
    params: ofStep,
    body: z.strictObject({ what: z.enum(['begun', 'done']) }),
    answers: changed,
  }),
  stop: post('/v1/projects/{id}/stops', owners, {
    summary: 'Report that building stands still (建筑法 art. 10)',
    idempotent: true,
    params,
    body: z.strictObject({ stage: Name, step: StepId, on: PlainDate, reason: freeText }),
    days: { '/on': 'behind' },
    answers: changed,
  }),
  restart: post('/v1/projects/{id}/terms/{term}/restart', owners, {
    summary: 'Building goes on; after a year once its permit is verified',
    again: 'it goes on already: 200; asked already: 409',
    params: ofTerm,
    answers: changed,
  }),
  extend: post('/v1/projects/{id}/terms/{term}/extension', ['enterprise'], {
    summary: 'Ask for a longer life of a permit that is not used yet',
    again: 'it is asked for already: 409',
    params: ofTerm,
    body: z.strictObject({ by: z.int().min(1).max(240).describe('So many of the unit of its life') }),
    answers: changed,
  }),
  recheck: post('/v1/projects/{id}/terms/{term}/recheck', ['enterprise'], {
    summary: 'Have an environmental document checked again that nobody built by; silence agrees',
    again: 'it is under check already: 200',
    params: ofTerm,
    answers: changed,
  }),
  answerOfRecheck: post('/v1/projects/{id}/terms/{term}/recheck-answer', ['partner'], {
    summary: 'Agree to a re-check, or object in time: afterwards silence has agreed',
    again: 'it is answered already: 409',
    params: ofTerm,
    body: RecheckAnswer,
    answers: { 204: { description: 'Taken' }, ...notNow },
  }),
  pause: post('/v1/projects/{id}/pause', owners, {
    summary: 'Stand still: no clock runs until it goes on',
    again: 'it stands still already: 200',
    params,
    body: z.strictObject({ reason: freeText }),
    answers: changed,
  }),
  resume: post('/v1/projects/{id}/resumption', owners, {
    summary: 'Go on after a pause',
    again: 'it goes on already: 200',
    params,
    answers: changed,
  }),
  cancel: post('/v1/projects/{id}/cancellation', owners, {
    summary: 'Give the project up; every department is told',
    again: 'it is given up already: 200',
    params,
    body: z.strictObject({ reason: freeText }),
    answers: changed,
  }),
  transfer: post('/v1/projects/{id}/transfer', ['operator'], {
    audit: { act: 'project.transferred' },
    summary: 'Pass the project on to another owner',
    again: 'it is theirs already: 200',
    params,
    body: z.strictObject({ owner: NewOwner, reason: freeText }),
    answers: changed,
  }),
  nameCompanion: post('/v1/projects/{id}/companion', ['operator'], {
    audit: { act: 'project.companion-named' },
    summary: 'Name who helps its owner through (帮办代办); both are told',
    again: 'the same is named anew: 200',
    params,
    body: z.strictObject({ partner: PartnerId, contact: sent.contact }),
    answers: changed,
  }),
  install: post('/v1/projects/{id}/joint-installations', ['enterprise'], {
    summary: 'Start a joint installation with everything filled in, at once or with the beginning of a stage',
    idempotent: true,
    params,
    body: InstallationRequest,
    days: { '/wantedBy': 'ahead' },
    answers: changed,
  }),
  link: post('/v1/projects/{id}/links', ['operator'], {
    audit: { act: 'project.linked' },
    summary: 'Link another case to the project',
    again: 'the same case is linked once: 200',
    params,
    body: z.strictObject({ kind: z.enum(linkKinds), id: z.string().min(1).max(80) }),
    answers: changed,
  }),
  raise: post('/v1/projects/{id}/obstacles', owners, {
    summary: 'Raise what keeps the project from going on (堵点)',
    idempotent: true,
    params,
    body: z.strictObject({ what: freeText, stage: Name.optional(), step: StepId.optional() }),
    answers: changed,
  }),
  assign: post('/v1/projects/{id}/obstacles/{obstacle}/assignment', ['operator'], {
    audit: { act: 'obstacle.assigned' },
    summary: 'Ask departments; the first to receive it owns it to the end',
    again: 'its status does not allow it twice: 409',
    params: ofObstacle,
    body: z.strictObject({ to: z.array(PartnerId).min(1).max(5) }),
    answers: changed,
  }),
  judge: post('/v1/projects/{id}/obstacles/{obstacle}/word', owners, {
    summary: "The raiser's word on the answer: it is solved, or it is not",
    again: 'its status does not allow it twice: 409',
    params: ofObstacle,
    body: z.strictObject({ solved: z.boolean() }),
    answers: changed,
  }),
  receive: post('/v1/projects/{id}/obstacles/{obstacle}/receipt', ['partner'], {
    summary: 'Receive an obstacle: the first to do so owns it to the end (首接帮到底)',
    again: 'it is theirs already: 204',
    params: ofObstacle,
    answers: { 204: { description: 'Yours' }, ...notNow },
  }),
  answer: post('/v1/projects/{id}/obstacles/{obstacle}/answer', ['partner'], {
    summary: 'Answer an obstacle one owns',
    again: 'its status does not allow it twice: 409',
    params: ofObstacle,
    body: z.strictObject({ text: freeText }),
    answers: { 204: { description: 'Taken' }, ...notNow },
  }),
  plans: get('/v1/stage-plans', 'public', {
    summary: 'Every version of every stage plan: stages, steps, departments, limits',
    answers: { 200: { description: 'The plans', schema: z.object({ items: z.array(StagePlan) }) } },
  }),
  publishPlan: post('/v1/stage-plans', ['operator'], {
    audit: { act: 'stage-plan.published' },
    summary: 'Publish a version of a stage plan; no running stage changes',
    again: 'a version is published once: 409',
    body: StagePlan,
    days: { '/effectiveFrom': 'any' },
    answers: {
      201: { description: 'Published', schema: StagePlan },
      409: { description: 'That version is there already' },
      422: { description: 'The plan has faults; all of them are named' },
    },
  }),
});
