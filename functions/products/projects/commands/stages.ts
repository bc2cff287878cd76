import { problem } from '../../../platform/problem.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import type { Problem } from '../../../platform/problem.ts';
import { endpoint } from '../../../platform/http/index.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { startGuard, stepGuards } from '../guards.ts';
import { beginning, planInForce, wakeUp } from '../stage-gates.ts';
import { unplanned } from '../plans/asked.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage } from '../stage-deadline.ts';
import { actOnStage } from '../stage-transitions.ts';
import { changeProject, noRoom } from '../change.ts';
import { notNow } from '../refusals.ts';
import { giver } from './supply-materials.ts';

/** The owner reports that a stage begins, such as that building is finished and may be accepted. */
export const start = (on: ProjectDependencies) =>
  endpoint(projectRoutes.start, ({ params, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf): Promise<Result<Write[], Problem>> => {
      const { now } = asOf;
      const stages = file.stages.map(({ stage }) => stage);
      if (stages.some(({ id }) => id === params.stage)) return ok([]);
      const plan = await planInForce(on, file, now);
      const planned = plan.stages.find(({ id }) => id === params.stage);
      if (!planned) return err(problem('not-found'));
      const refused = startGuard(file, planned);
      if (refused) return err(refused);
      const begun = await beginning(on, file, planned, plan, asOf, 'filing');
      return ok([on.projects.unchanged(file), ...begun]);
    }),
  );

/** A refused step is submitted again: a new order, with a clock of its own. */
export const redo = (on: ProjectDependencies) =>
  endpoint(projectRoutes.redo, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, { now }) => {
      const stored = file.stages.find(({ stage }) => stage.id === params.stage);
      const step = stored?.stage.steps.find(({ id }) => id === params.step);
      if (!stored || !step) return err(problem('not-found'));
      const planned = plannedStage(await on.plans.find(stored.stage.plan), stored.stage);
      const refused = stepGuards.resubmission(file, { stage: stored.stage, planned, state: step, now });
      if (refused) return err(refused);
      const again = actOnStage(stored.stage, planned, { type: 'redone', step: params.step }, now);
      if (!again.ok) return err(notNow('阶段已结束', 'The stage has ended', { ...again.error }));
      const stray = await unplanned(on, file, body.materials, now);
      if (stray) return err(stray);
      const unfit = await on.linked.unfit({ kind: 'project', id: params.id }, body.materials);
      if (unfit) return err(unfit);
      const full = await noRoom(on, params.id, body.materials);
      if (full) return err(full);
      return ok([
        on.projects.touch(file),
        ...on.dossiers.give(params.id, body.materials, giver(caller), now),
        on.timeline.entry(params.id, {
          at: now,
          code: 'step.resubmitted',
          facts: { stage: params.stage, step: params.step },
        }),
        ...wakeUp(on, file.project, stored, again.value, now),
      ]);
    }),
  );
