import { invalid, problem } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import { unasked } from '../../../services/dossiers/asked.ts';
import { departmentsIn } from '../../../services/partners/departments.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { beginning, planInForce, ready } from '../stage-gates.ts';
import { ProjectId, type Project } from '../model.ts';
import { keepOwner } from '../persons.ts';
import { kindsAskedBy } from '../plans/asked.ts';
import type { StagePlan } from '../plans/model.ts';
import { departmentsOf } from '../plans/running-steps.ts';
import { projectRoutes } from '../routes.ts';
import { tellProject } from '../tell.ts';

const notYours = invalid('/owner/uscc', '与登录主体不一致', 'Is not the code of the caller');

/** Departments of the plan that nobody is in that region. */
const unserved = (plan: StagePlan, departments: ReadonlyMap<string, unknown>): string[] => [
  ...new Set(
    departmentsOf(plan)
      .map(({ name }) => name)
      .filter((name) => !departments.has(name)),
  ),
];

export const register = (on: ProjectDependencies) =>
  endpoint(projectRoutes.register, async ({ body, caller, settle }) => {
    const { materials, ...said } = body;
    if (said.owner.uscc !== caller.uscc) return err(notYours);
    const faults = said.site.geometry ? checkSite(said.site.geometry, '/site/geometry') : [];
    if (faults.length > 0) return err(problem('invalid', { errors: faults }));
    const now = on.clock.now();
    const id = ProjectId.parse(newId('pj', now));
    const kept = keepOwner(on.persons, { kind: 'project', id }, said.owner, now);
    const project: Project = {
      ...said,
      owner: kept.owner,
      id,
      status: 'active',
      registeredAt: now,
      formerOwners: [],
    };
    const plan = await planInForce(on, { project, stages: [] }, now);
    const missing = unserved(plan, await departmentsIn(on.partners, project.region));
    if (missing.length > 0) return err(problem('no-provider', { extensions: { departments: missing } }));
    const stray = unasked(materials, kindsAskedBy([plan]));
    if (stray) return err(stray);
    const asOf = { now, workingTime: await on.calendars.workingTime() };
    const begun = await Promise.all(
      ready(plan, [])
        .filter(({ begins }) => begins === 'at-once')
        .map((planned) => beginning(on, { project }, planned, plan, asOf, 'filing')),
    );
    const reply = {
      status: 201,
      body: { id: project.id },
      headers: { location: `/v1/projects/${project.id}` },
    };
    const written = await on.table.transact([
      ...kept.writes,
      ...on.projects.create(project),
      on.timeline.entry(project.id, { at: now, code: 'project.registered' }),
      ...on.dossiers.give(project.id, materials, 'enterprise', now),
      ...begun.flat(),
      ...(await tellProject(on, 'registered', project, asOf)),
      settle(reply),
    ]);
    if (!written.ok)
      return err(
        problem('conflict', {
          detail: text('该项目代码已登记', 'A project with this code is registered already'),
        }),
      );
    log.info('project.registered', { projectId: project.id, plan: plan.id, version: plan.version });
    return ok(reply);
  });
