import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { graphOf } from '../plans/check.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage, stageReckoning } from '../stage-deadline.ts';
import { mayAct } from '../change.ts';

/** The limits of a stage that has begun: day by day, and the longest path through its steps. */
export const deadlines = (on: ProjectDependencies) =>
  deadlineEndpoints(projectRoutes, on, async ({ id, stage: name }, caller) => {
    const file = await on.projects.open(id);
    const stage = file?.stages.find((stored) => stored.stage.id === name)?.stage;
    if (!file || !stage || !mayAct(caller, file.project)) return undefined;
    const ids = stage.steps.flatMap(({ orderId, earlier }) => [...earlier, ...(orderId ? [orderId] : [])]);
    const [plan, stored, workingTime] = await Promise.all([
      on.plans.find(stage.plan),
      on.orders.findAll(ids),
      on.calendars.workingTime(),
    ]);
    const orders = stored.map(({ order }) => order);
    const limit = (kind: 'promised' | 'statutory') => ({
      deadline: stageReckoning(stage, plan, kind, orders, workingTime).spec,
    });
    const planned = plannedStage(plan, name);
    return {
      id: `${id}-${name}`,
      title: planned.title,
      limits: { promised: limit('promised'), statutory: limit('statutory') },
      main: 'promised',
      plan: graphOf(planned),
      kind: 'promised',
      endedAt: stage.endedAt,
    };
  });
