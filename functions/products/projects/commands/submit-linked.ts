import { problem } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { submission } from '../../joint-installations/submission.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { applicationOf } from '../installation.ts';
import { projectRoutes } from '../routes.ts';
import { changeProject, notNow, once } from '../change.ts';

/** A joint installation with everything filled in: sent at once, or with the beginning of a stage. */
export const install = (on: ProjectDependencies) =>
  endpoint(projectRoutes.install, ({ params, body, caller, ...call }) => {
    const installed = once(call, async (file, { now }) => {
      const { project } = file;
      if (project.status !== 'active')
        return err(notNow('项目未在办理', 'The project is not going on', { status: project.status }));
      const stage = body.when?.stage;
      if (stage !== undefined && file.stages.every((stored) => stored.stage.id !== stage))
        return ok([
          on.projects.unchanged(file),
          on.projects.putInstallation(params.id, {
            part: { id: newId('pi', now), stage, request: body, plannedAt: now, status: 'planned' },
            version: 0,
            keys: {},
          }),
          on.timeline.entry(params.id, { at: now, code: 'joint-installation.planned', facts: { stage } }),
        ]);
      const { entries } = await on.dossiers.of(params.id);
      const sent = await submission(on, applicationOf(project, body, entries), now);
      if (!sent.ok) return err(problem('no-provider', { extensions: { services: sent.error.unserved } }));
      return ok([
        ...sent.value.writes,
        on.projects.link(params.id, { kind: 'joint-installation', id: sent.value.created.id, at: now }),
      ]);
    });
    return changeProject(on, params.id, caller, installed);
  });

export const link = (on: ProjectDependencies) =>
  endpoint(projectRoutes.link, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, { now }) =>
      ok(
        file.links.some(({ kind, id }) => kind === body.kind && id === body.id)
          ? []
          : [
              on.projects.link(params.id, { ...body, at: now }),
              on.timeline.entry(params.id, { at: now, code: 'project.linked', facts: { ...body } }),
            ],
      ),
    ),
  );
