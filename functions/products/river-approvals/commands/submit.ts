import { startExecution } from '../../../platform/outbox/effects.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { err, type Result } from '../../../common/result.ts';
import { decided, untilWritten, type Decided } from '../../../platform/change.ts';
import { text } from '../../../common/text.ts';
import { endpoint, type Call } from '../../../platform/http/index.ts';
import type { Answer } from '../../../platform/http/answer.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import { departmentsIn } from '../../../services/partners/departments.ts';
import type { Instant } from '../../../law/instant.ts';
import { noRoom } from '../../projects/change.ts';
import { isOver, mostOf, type NewOwner, type Owner, type Project } from '../../projects/model.ts';
import { keepOwner } from '../../projects/persons.ts';
import { notNow, tooMany } from '../../projects/refusals.ts';
import { areasAt, levelOf } from '../areas/locate.ts';
import { riverKeys } from '../deadlines.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { RiverId, type NewRiverApproval, type RiverCase } from '../model.ts';
import { isActivity, ranks, riverRules, ruleOf } from '../rules/rules.ts';
import { riverRoutes } from '../routes.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import { fileOf } from '../tasks/check.ts';
import { tellRiver } from '../tell.ts';
import { viewDeadline } from '../view.ts';
import type * as z from 'zod';

const referral = text(
  '不在漓江流域保护范围内，请按一般项目流程办理',
  'Outside the protected areas of the Li River: go the ordinary way of a project',
);

/** What the project has said already need not be said again; what is said here takes its place. */
const filled = (body: z.infer<typeof NewRiverApproval>, project: Project | undefined) => {
  const { geometry, address } = project?.site ?? {};
  const site =
    body.site ?? (project && geometry && address ? { region: project.region, address, geometry } : undefined);
  return { applicant: project?.owner ?? body.applicant, site };
};

/** Whom to call the project says already; of who applies alone it is kept with the case. */
const keptApplicant = (on: RiverDependencies, id: RiverId, applicant: Owner | NewOwner, now: Instant) =>
  typeof applicant.contact === 'string'
    ? { owner: { ...applicant, contact: applicant.contact }, writes: [] }
    : keepOwner(
        on.persons,
        { kind: 'river-approval', id },
        { ...applicant, contact: applicant.contact },
        now,
      );

/** Taken: the case, and everything by which it begins; or why it is not. */
const taken = async (
  on: RiverDependencies,
  { body, caller, settle }: Call<typeof riverRoutes.submit>,
): Promise<Result<Decided<Answer>, Problem>> => {
  const of = body.project && (await on.projects.open(body.project));
  const project = of && of.project;
  if (body.project && project?.owner.uscc !== caller.uscc) return err(problem('not-found'));
  const { applicant, site } = filled(body, project || undefined);
  if (applicant?.uscc !== caller.uscc)
    return err(invalid('/applicant/uscc', '与登录主体不一致', 'Is not the code of the caller'));
  if (!site) return err(invalid('/site', '项目未提供地块坐标', 'The project has given no geometry'));
  if (!isActivity(body.activity))
    return err(invalid('/activity', '没有该活动类型', 'There is no such activity'));
  const faults = checkSite(site.geometry, '/site/geometry');
  if (faults.length > 0) return err(problem('invalid', { errors: faults }));

  if (of && isOver(of.project.status))
    return err(notNow('项目已结束', 'The project has ended', { status: of.project.status }));
  if (of && of.links.length >= mostOf.links) return err(tooMany('关联办件', 'linked cases', mostOf.links));
  const full = of && (await noRoom(on, of.project.id, body.materials));
  if (full) return err(full);

  const now = on.clock.now();
  const id = RiverId.parse(newId('ra', now));
  const kept = keptApplicant(on, id, applicant, now);
  const areas = await on.areas.inForce();
  const found = areasAt(site.geometry, areas);
  const level = levelOf(found, ranks());
  const one: RiverCase = {
    id,
    status: level === undefined ? 'referred' : 'submitted',
    applicant: kept.owner,
    ...(body.project && { project: body.project }),
    activity: body.activity,
    planned: body.planned,
    site,
    submittedAt: now,
    areas: {
      version: areas.version,
      official: areas.official,
      found: found.map(({ properties }) => properties.id),
    },
    rulesVersion: riverRules().version,
    ...(level === undefined ? { endedAt: now } : { level }),
    missing: [],
    reviews: [],
    suspensions: [],
    escalations: [],
  };
  const rule = level === undefined ? undefined : ruleOf(body.activity, level);
  const stray = rule && unasked(body.materials, rule.materials.required);
  if (stray) return err(stray);
  const departments = rule?.departments.map(({ department }) => department) ?? [];
  const known = await departmentsIn(on.partners, site.region);
  const missing = departments.filter((department) => !known.has(department));
  if (missing.length > 0) return err(problem('no-provider', { extensions: { departments: missing } }));

  const workingTime = await on.calendars.workingTime();
  const { status } = one;
  const asOf = { now, workingTime };
  const deadline = viewDeadline(one, [], asOf);
  const reply = {
    status: 202,
    body: {
      id,
      status,
      inside: rule !== undefined,
      areas: one.areas,
      ...(rule ? { level, conditions: rule.conditions, departments, deadline } : { referral }),
    },
    headers: { location: `/v1/river-approvals/${id}` },
  };
  return decided(reply, [
    ...kept.writes,
    ...on.river.create(one, riverKeys(one, {}, asOf)),
    on.timeline.entry(id, { at: now, code: `river.${status}`, facts: { areas: one.areas.version } }),
    ...(await tellRiver(on, rule ? 'taken' : 'referred', one, asOf)),
    ...on.dossiers.give(fileOf(one), body.materials, 'enterprise', now),
    ...(of ? [on.projects.touch(of)] : []),
    ...(one.project ? on.projects.link(one.project, { kind: 'river-approval', id, at: now }) : []),
    ...(rule ? startExecution(on.table, 'river-approval', id, { caseId: id }, now) : []),
    settle(reply),
  ]);
};

export const submit = (on: RiverDependencies) =>
  endpoint(riverRoutes.submit, async (call) => {
    const submitted = await untilWritten(on.table, () => taken(on, call));
    if (submitted.ok) log.info('river.submitted', { at: submitted.value.headers?.['location'] });
    return submitted;
  });
