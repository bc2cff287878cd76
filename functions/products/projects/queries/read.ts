import { answer, endpoint } from '../../../platform/http/index.ts';
import { answerList } from '../../../platform/lists/endpoint.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import type { Text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { explainPart } from '../../../services/orders/explain-part.ts';
import type { Order } from '../../../services/orders/model.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectRoutes } from '../routes.ts';
import { projectsSeen } from '../lists.ts';
import { loadProjectView } from '../load-view.ts';
import { mayAct, maySee } from '../access.ts';
import { graphOf } from '../plans/graph.ts';
import type { RunningPlan } from '../plans/running-steps.ts';
import { plannedStage, stageWhole } from '../stage-deadline.ts';
import { openStage } from '../stage-file.ts';

export const list = (on: ProjectDependencies) =>
  endpoint(projectRoutes.list, (call) =>
    answerList({ table: on.table, now: on.clock.now() }, projectsSeen(on, call.caller, call.query), call),
  );

export const show = (on: ProjectDependencies) =>
  endpoint(projectRoutes.show, async ({ params, caller }) => {
    const file = await on.projects.open(params.id);
    if (!file || !maySee(caller, file)) return err(problem('not-found'));
    return answer(200, await loadProjectView(on, file, caller));
  });

/** What stands still of a stage, or was extended, step by step. */
const explainOrders = ({ steps }: RunningPlan, orders: readonly Order[], asOf: AsOf): Text[] =>
  orders.flatMap((order) => {
    const step = steps.find(({ id }) => id === order.request['step']);
    return step ? explainPart(order, step.title, asOf) : [];
  });

/** The limits of a stage that has begun: day by day, and the longest path through its steps. */
export const deadlines = (on: ProjectDependencies) =>
  deadlineEndpoints(projectRoutes, on, async ({ id, stage: name }, caller) => {
    const seen = await openStage(on, id, name);
    if (!seen || !mayAct(caller, seen.file.project)) return undefined;
    const { stored, plan, orders } = seen;
    const { stage } = stored;
    const asOf = { now: on.clock.now(), workingTime: await on.calendars.workingTime() };
    const promised = stageWhole(stage, plan, 'promised', orders, asOf);
    const statutory = stageWhole(stage, plan, 'statutory', orders, asOf);
    const planned = plannedStage(plan, stage);
    return {
      id: `${id}-${name}`,
      title: planned.title,
      limits: {
        promised: { deadline: promised.deadline, ...(stage.breachedAt && { breachedAt: stage.breachedAt }) },
        statutory: { deadline: statutory.deadline },
      },
      wholes: { promised, statutory },
      main: 'promised',
      notes: explainOrders(planned, orders, asOf),
      plan: graphOf(planned),
      kind: 'promised',
      endedAt: stage.endedAt,
    };
  });
