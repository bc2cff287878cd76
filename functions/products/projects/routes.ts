import * as z from 'zod';
import { deadlineRoutes } from '../../services/deadlines/subject-routes.ts';
import { Given, OnFile, Use } from '../../services/dossiers/model.ts';
import { StepId } from '../../law/deadline/plan.ts';
import { Region } from '../../law/identifiers/region.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { OrderId } from '../../services/orders/model.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, routes, type Route } from '../../platform/http/route.ts';
import { InstallationRequest } from './installation.ts';
import { LostStep } from './lost-days.ts';
import { linkKinds, NewProject, NewOwner, ProjectId } from './model.ts';
import { Name, StagePlan } from './plans/model.ts';
import { ProjectSummary, ProjectView } from './view.ts';

const params = z.strictObject({ id: ProjectId });
const ofStage = params.extend({ stage: Name });
const ofStep = ofStage.extend({ step: StepId });
const ofObstacle = params.extend({ obstacle: z.string().max(40) });
const freeText = z.string().trim().min(1).max(2_000);
const owners = ['enterprise', 'operator'] as const;
const project = { 200: { description: 'The project as it now is', schema: ProjectView } };
const notNow = { 409: { description: 'Not now; the detail says why' } };

const changed = { ...project, ...notNow };
const change = <
  const P extends Route['path'],
  const R extends readonly ('enterprise' | 'operator')[],
  const T extends Pick<Route, 'summary' | 'params' | 'body'>,
>(
  path: P,
  roles: R,
  rest: T,
) => post(path, roles, { ...rest, answers: changed });

export const projectRoutes = routes({
  ...deadlineRoutes('/v1/projects/{id}/stages/{stage}', ofStage, ['enterprise', 'operator']),
  register: post('/v1/projects', ['enterprise'], {
    summary: 'Register a project: said once, read by every department after (Art. 12)',
    body: NewProject,
    idempotent: true,
    answers: {
      201: { description: 'Registered; its first stage begins', schema: z.object({ id: ProjectId }) },
      409: { description: 'A project with this code is registered' },
      422: { description: 'Something is not right, such as a site that crosses itself' },
    },
  }),
  list: get('/v1/projects', owners, {
    summary: "The caller's own projects; for operators all, by region, running stage and overdue",
    query: Paging.extend({
      region: Region.optional(),
      stage: z.string().max(40).optional(),
      overdue: z.enum(['true', 'false']).optional(),
    }),
    answers: pageOf(ProjectSummary, 'A page of projects'),
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
  show: get('/v1/projects/{id}', owners, {
    summary: 'Stages, steps, deadlines, what binds now and whose it is, linked cases, one timeline',
    params,
    answers: project,
  }),
  give: change('/v1/projects/{id}/materials', owners, {
    summary: 'Give materials and facts, once for every step',
    params,
    body: z.strictObject({ materials: z.array(Given).min(1).max(50) }),
  }),
  materials: get('/v1/projects/{id}/materials', ['enterprise', 'operator', 'partner'], {
    summary: 'What is on file, and who used which when; a department sees it while it has a step',
    params,
    answers: {
      200: {
        description: 'The file',
        schema: z.object({ entries: z.array(OnFile), uses: z.array(Use) }),
      },
    },
  }),
  correct: change('/v1/projects/{id}/corrections', owners, {
    summary: 'Answer a return: the clock of that step goes on',
    params,
    body: z.strictObject({ orderId: OrderId, note: freeText, materials: z.array(Given).max(50).default([]) }),
  }),
  start: change('/v1/projects/{id}/stages/{stage}/start', owners, {
    summary: 'Report that a stage begins',
    params: ofStage,
  }),
  redo: change('/v1/projects/{id}/stages/{stage}/steps/{step}/resubmission', owners, {
    summary: 'Submit a refused step again, with what was changed',
    params: ofStep,
    body: z.strictObject({ note: freeText, materials: z.array(Given).max(50).default([]) }),
  }),
  commit: change('/v1/projects/{id}/stages/{stage}/steps/{step}/commitment', ['enterprise'], {
    summary: 'Commit instead of proving first, in the green channel; it is checked later',
    params: ofStep,
    body: z.strictObject({ madeBy: z.string().trim().min(1).max(60), madeOn: PlainDate }),
  }),
  pause: change('/v1/projects/{id}/pause', owners, {
    summary: 'Stand still: no clock runs until it goes on',
    params,
    body: z.strictObject({ reason: freeText }),
  }),
  resume: change('/v1/projects/{id}/resumption', owners, {
    summary: 'Go on after a pause',
    params,
  }),
  cancel: change('/v1/projects/{id}/cancellation', owners, {
    summary: 'Give the project up; every department is told',
    params,
    body: z.strictObject({ reason: freeText }),
  }),
  transfer: change('/v1/projects/{id}/transfer', ['operator'], {
    audit: { act: 'project.transferred' },
    summary: 'Pass the project on to another owner',
    params,
    body: z.strictObject({ owner: NewOwner, reason: freeText }),
  }),
  install: change('/v1/projects/{id}/joint-installations', ['enterprise'], {
    summary: 'Start a joint installation with everything filled in, at once or with the beginning of a stage',
    params,
    body: InstallationRequest,
  }),
  link: change('/v1/projects/{id}/links', ['operator'], {
    audit: { act: 'project.linked' },
    summary: 'Link another case to the project',
    params,
    body: z.strictObject({ kind: z.enum(linkKinds), id: z.string().min(1).max(80) }),
  }),
  raise: change('/v1/projects/{id}/obstacles', owners, {
    summary: 'Raise what keeps the project from going on (堵点)',
    params,
    body: z.strictObject({ what: freeText, stage: Name.optional(), step: StepId.optional() }),
  }),
  assign: change('/v1/projects/{id}/obstacles/{obstacle}/assignment', ['operator'], {
    audit: { act: 'obstacle.assigned' },
    summary: 'Ask departments; the first to receive it owns it to the end',
    params: ofObstacle,
    body: z.strictObject({ to: z.array(PartnerId).min(1).max(5) }),
  }),
  judge: change('/v1/projects/{id}/obstacles/{obstacle}/word', owners, {
    summary: "The raiser's word on the answer: it is solved, or it is not",
    params: ofObstacle,
    body: z.strictObject({ solved: z.boolean() }),
  }),
  receive: post('/v1/projects/{id}/obstacles/{obstacle}/receipt', ['partner'], {
    summary: 'Receive an obstacle: the first to do so owns it to the end (首接帮到底)',
    params: ofObstacle,
    answers: { 204: { description: 'Yours' }, ...notNow },
  }),
  answer: post('/v1/projects/{id}/obstacles/{obstacle}/answer', ['partner'], {
    summary: 'Answer an obstacle one owns',
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
    body: StagePlan,
    answers: {
      201: { description: 'Published', schema: StagePlan },
      409: { description: 'That version is there already' },
      422: { description: 'The plan has faults; all of them are named' },
    },
  }),
});
