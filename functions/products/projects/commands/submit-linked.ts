import { fieldError } from '../../../common/field-error.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { chooseProviders, notAskedOf, notProvided } from '../../joint-installations/providers.ts';
import { refusalOf } from '../../joint-installations/not-taken.ts';
import { itemFor, submission } from '../../joint-installations/submission.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { applicationOf } from '../installation.ts';
import { projectRoutes } from '../routes.ts';
import { changeProject, once } from '../change.ts';
import { projectGuards } from '../guards.ts';
import { tooMany } from '../refusals.ts';
import { mostOf } from '../model.ts';
import type { StagePlan } from '../plans/model.ts';
import { planInForce } from '../stage-gates.ts';
import type { ProjectFile } from '../store.ts';

const hasBegun = ({ stages }: ProjectFile, id: string): boolean =>
  stages.some(({ stage }) => stage.id === id);

const noStage = ({ stages }: StagePlan, file: ProjectFile): Problem => {
  const known = [...new Set([...file.stages.map(({ stage }) => stage.id), ...stages.map(({ id }) => id)])];
  const words = text(
    `没有该阶段；可选：${known.join('、')}`,
    `There is no such stage, but ${known.join(', ')}`,
  );
  return problem('invalid', {
    errors: [fieldError('/when/stage', words)],
    extensions: { stages: known },
  });
};

/** Of one stage; of the whole project its guard looks at. */
const tooManyOfStage = ({ installations }: ProjectFile, stage: string | undefined) => {
  const ofStage = installations.filter(({ part }) => part.stage === stage).length;
  return stage !== undefined && ofStage >= mostOf.installationsOfAStage
    ? tooMany('同一阶段的联合报装', 'joint installations with a stage', mostOf.installationsOfAStage)
    : undefined;
};

/** A joint installation with everything filled in: sent at once, or with the beginning of a stage. */
export const install = (on: ProjectDependencies) =>
  endpoint(projectRoutes.install, ({ params, body, caller, ...call }) => {
    const installed = once(call, async (file, { now }) => {
      const { project } = file;
      const refused = projectGuards['joint-installations'](file) ?? tooManyOfStage(file, body.when?.stage);
      if (refused) return err(refused);
      const stage = body.when?.stage;
      if (stage !== undefined && !hasBegun(file, stage)) {
        const plan = await planInForce(on, file, now);
        if (plan.stages.every(({ id }) => id !== stage)) return err(noStage(plan, file));
        const chosen = chooseProviders(
          body.services,
          await on.partners.providersIn(project.region),
          body.providers ?? {},
        );
        // Whom nobody provides for yet may be provided for by then.
        const open = chosen.ok ? [] : chosen.error.filter(({ why }) => why !== 'nobody');
        if (open.length > 0) return err(await notProvided(on.partners, body.services, open));
        return ok([
          on.projects.touch(file),
          on.projects.putInstallation(params.id, {
            part: { id: newId('pi', now), stage, request: body, plannedAt: now, status: 'planned' },
            version: 0,
            keys: {},
          }),
          on.timeline.entry(params.id, { at: now, code: 'joint-installation.planned', facts: { stage } }),
        ]);
      }
      const { entries } = await on.dossiers.of(params.id);
      const stray = notAskedOf(body.services, body.providers ?? {});
      if (stray) return err(stray);
      const application = applicationOf(project, body, entries);
      const published = await itemFor(on, application, now);
      const sent = await submission(on, application, published, body.providers ?? {}, now);
      if (!sent.ok) return err(await refusalOf(on.partners, body.services, sent.error));
      return ok([
        on.projects.touch(file),
        ...sent.value.writes,
        ...on.projects.link(params.id, { kind: 'joint-installation', id: sent.value.created.id, at: now }),
      ]);
    });
    return changeProject(on, params.id, caller, installed);
  });

export const link = (on: ProjectDependencies) =>
  endpoint(projectRoutes.link, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, { now }) => {
      if (file.links.some(({ kind, id }) => kind === body.kind && id === body.id)) return ok([]);
      const full = projectGuards.links(file);
      if (full) return err(full);
      return ok([
        on.projects.touch(file),
        ...on.projects.link(params.id, { ...body, at: now }),
        on.timeline.entry(params.id, { at: now, code: 'project.linked', facts: { ...body } }),
      ]);
    }),
  );
