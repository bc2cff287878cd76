import { invalid } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { changeProject } from '../change.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectGuards } from '../guards.ts';
import { projectRoutes } from '../routes.ts';
import { tellCompanion } from '../tell.ts';

/** 帮办代办: a named person of a department helps the owner through; each change is on record, and told to both. */
export const nameCompanion = (on: ProjectDependencies) =>
  endpoint(projectRoutes.nameCompanion, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const refused = projectGuards.companion(file);
      if (refused) return err(refused);
      const partner = (await on.partners.open(body.partner))?.partner;
      if (partner?.kind !== 'department')
        return err(invalid('/partner', '不是已登记的部门', 'Is no department that is registered'));
      const { now } = asOf;
      const { companion: before } = file.project;
      const kept = on.persons.keep(
        'contact',
        body.contact,
        { subject: { kind: 'project', id: params.id }, owner: { kind: 'partner', id: partner.id } },
        now,
      );
      const project = {
        ...file.project,
        companion: { partner: partner.id, contact: kept.ref, since: now },
      };
      return ok([
        ...kept.writes,
        ...(before ? await on.persons.release(before.contact, now) : []),
        ...on.projects.replace(file, project),
        on.timeline.entry(params.id, {
          at: now,
          code: 'project.companion-named',
          facts: { partner: partner.id, ...(before && { before: before.partner }) },
        }),
        ...(await tellCompanion(on, project, { now: partner.id, before: before?.partner }, asOf)),
      ]);
    }),
  );
