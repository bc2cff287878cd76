import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { mayAct } from '../access.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { graphOf } from '../plans/check.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage, stageSpec } from '../stage-deadline.ts';
import { openStage } from '../stage-file.ts';

/** The limits of a stage that has begun: day by day, and the longest path through its steps. */
export const deadlines = (on: ProjectDependencies) =>
  deadlineEndpoints(projectRoutes, on, async ({ id, stage: name }, caller) => {
    const seen = await openStage(on, id, name);
    if (!seen || !mayAct(caller, seen.file.project)) return undefined;
    const { stored, plan, orders } = seen;
    const { stage } = stored;
    const limit = (kind: 'promised' | 'statutory') => ({ deadline: stageSpec(stage, plan, kind, orders) });
    const planned = plannedStage(plan, name);
    return {
      id: `${id}-${name}`,
      title: planned.title,
      limits: {
        promised: { ...limit('promised'), ...(stage.breachedAt && { breachedAt: stage.breachedAt }) },
        statutory: limit('statutory'),
      },
      main: 'promised',
      plan: graphOf(planned),
      kind: 'promised',
      endedAt: stage.endedAt,
    };
  });
