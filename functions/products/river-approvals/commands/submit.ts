import { startExecution } from '../../../platform/outbox/effects.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { err, type Result } from '../../../common/result.ts';
import { decided, untilWritten, type Decided } from '../../../platform/change.ts';
import { text, type Text } from '../../../common/text.ts';
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
import { riverKeys } from '../deadlines.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { RiverId, type NewRiverApproval, type RiverCase } from '../model.ts';
import { citedIn } from '../rules/cite.ts';
import { judge, type Judged } from '../rules/judge.ts';
import { plannedAs } from '../planned.ts';
import { tellClosed } from '../tell-closed.ts';
import { windowAt, type Missing } from '../window.ts';
import { riverRoutes } from '../routes.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import { unasked as notAsked } from '../rules.ts';
import { fileOf } from '../asking.ts';
import { tellRiver } from '../tell.ts';
import { viewDeadline } from '../view.ts';
import type * as z from 'zod';

/** Where nobody reviews it. */
const referrals = {
  outside: text(
    '不在漓江流域保护范围内，请按一般项目流程办理',
    'Outside the protected areas of the Li River: go the ordinary way of a project',
  ),
  free: text(
    '该活动在此处无须漓江专项审批，其他法律、法规另有规定的，从其规定',
    'Here the activity needs no approval of the Li River window; what other laws ask for still holds',
  ),
} as const satisfies Partial<Record<Judged['verdict'], Text>>;

/** Prohibited by law: nobody can approve it, and nobody is asked (风景名胜区条例 arts. 26, 27). */
const prohibitedHere = ({ citations, levels }: Extract<Judged, { verdict: 'prohibited' }>): Problem => {
  const { zh, en } = citedIn(citations);
  return problem('prohibited', {
    detail: text(
      `该活动在此处属于禁止事项，任何部门不得批准。依据：${zh}`,
      `Prohibited here, and nobody may approve it: ${en}`,
    ),
    extensions: { levels, citations },
  });
};

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
  const window = await windowAt(on, on.clock.now());
  const { document } = window.rules;
  if (document.activities.every(({ id }) => id !== body.activity))
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
  const judged = judge(document, window.areas.document, body.activity, site.geometry);
  if (judged.verdict === 'prohibited') return err(prohibitedHere(judged));
  const terms = judged.verdict === 'reviewed' ? judged.terms : undefined;
  const one: RiverCase = {
    id,
    status: terms ? 'submitted' : 'referred',
    applicant: kept.owner,
    ...(body.project && { project: body.project }),
    ...plannedAs(
      { activity: body.activity, planned: body.planned, site },
      judged,
      window.rules,
      window.areas,
    ),
    submittedAt: now,
    ...(terms ? {} : { endedAt: now }),
    missing: [],
    reviews: [],
    suspensions: [],
    escalations: [],
  };
  const stray = terms && unasked(body.materials, terms.materials.required);
  if (stray) return err(stray);
  const departments = notAsked(one);
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
      inside: judged.levels.length > 0,
      areas: one.areas,
      ...(terms
        ? { level: one.level, conditions: terms.conditions, departments, deadline }
        : { referral: judged.verdict === 'free' ? referrals.free : referrals.outside }),
    },
    headers: { location: `/v1/river-approvals/${id}` },
  };
  return decided(reply, [
    ...window.unchanged,
    ...kept.writes,
    ...on.river.create(one, riverKeys(one, {}, asOf)),
    on.timeline.entry(id, {
      at: now,
      code: `river.${status}`,
      facts: { areas: one.areas.version, rules: one.rulesVersion },
    }),
    ...(await tellRiver(on, terms ? 'taken' : 'referred', one, asOf)),
    ...on.dossiers.give(fileOf(one), body.materials, 'enterprise', now),
    ...(of ? [on.projects.touch(of)] : []),
    ...(one.project ? on.projects.link(one.project, { kind: 'river-approval', id, at: now }) : []),
    ...(terms ? startExecution(on.table, 'river-approval', id, { caseId: id }, now) : []),
    settle(reply),
  ]);
};

const closed = (missing: readonly Missing[]): Problem =>
  problem('window-not-open', {
    detail: text(
      `漓江窗口尚未开放，待主管部门发布：${missing.map(({ title }) => title.zh).join('、')}`,
      `The Li River window is not open yet. To be published first: ${missing.map(({ title }) => title.en).join(', ')}`,
    ),
    extensions: { missing: missing.map(({ what }) => what) },
  });

export const submit = (on: RiverDependencies) =>
  endpoint(riverRoutes.submit, async (call) => {
    const { missing } = await windowAt(on, on.clock.now());
    if (missing.length > 0) {
      await tellClosed(on, missing, on.clock.now());
      return err(closed(missing));
    }
    const submitted = await untilWritten(on.table, () => taken(on, call));
    if (submitted.ok) log.info('river.submitted', { at: submitted.value.headers?.['location'] });
    return submitted;
  });
