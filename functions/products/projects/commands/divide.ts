import { isDeepStrictEqual } from 'node:util';
import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { changeProject } from '../change.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { phasesGuard } from '../guards.ts';
import { notNow } from '../refusals.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage } from '../stage-deadline.ts';
import { wakeUp } from '../stage-gates.ts';
import { actOnStage } from '../stage-transitions.ts';
import { tellStage } from '../tell.ts';

/** The owner says by which phases it builds, and has each accepted by itself; more of them later too. */
export const divide = (on: ProjectDependencies) =>
  endpoint(projectRoutes.divide, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { now } = asOf;
      const { project } = file;
      const stored = file.stages.find(({ stage }) => stage.id === params.stage);
      if (!stored) return err(problem('not-found'));
      const phases = body.phases.map((title, n) => ({ id: `p${n + 1}`, title }));
      if (isDeepStrictEqual(stored.stage.phases, phases)) return ok([]);
      const plan = await on.plans.find(stored.stage.plan);
      const into = plannedStage(plan, { id: params.stage, phases });
      const refused = phasesGuard(file, stored.stage, into);
      if (refused) return err(refused);
      const acted = actOnStage(stored.stage, into, { type: 'phased', phases, into }, now);
      if (!acted.ok)
        return err(
          notNow(
            '已开始办理的不得再分期，也不得撤销或改称其中一期',
            'What has begun is no longer divided, and no phase of it goes or is called otherwise',
            { ...acted.error },
          ),
        );
      const stage = acted.value;
      return ok([
        on.projects.touch(file),
        on.timeline.entry(project.id, {
          at: now,
          code: 'stage.phased',
          facts: { stage: stage.id, phases: body.phases },
        }),
        ...wakeUp(on, project, stored, stage, now),
        ...(await tellStage(on, 'phased', { project, stage, plan }, asOf)),
      ]);
    }),
  );
