import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedDues } from '../../platform/watch/climb-limits.ts';
import type { Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { courseWith, runningOf, type Course } from './course.ts';
import { plannedLimits, stageKeys, stageLimits } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { StagePlan } from './plans/model.ts';
import { orderIdsOf, type Stage } from './stage.ts';
import type { ProjectFile, StoredStage } from './store.ts';
import { tellStageMoved } from './tell.ts';

/** A stage with what its limit is reckoned by. */
export interface StageFile {
  readonly file: ProjectFile;
  readonly stored: StoredStage;
  readonly plan: StagePlan;
  readonly orders: readonly Order[];
}

export const openStage = async (
  on: ProjectDependencies,
  projectId: string,
  id: string,
): Promise<StageFile | undefined> => {
  const file = await on.projects.open(projectId);
  const stored = file?.stages.find(({ stage }) => stage.id === id);
  if (!file || !stored) return undefined;
  const [plan, orders] = await Promise.all([
    on.plans.find(stored.stage.plan),
    on.orders.findAll(orderIdsOf(stored.stage)),
  ]);
  return { file, stored, plan, orders: orders.map(({ order }) => order) };
};

export const limitsOf = ({ stored, plan, orders }: StageFile, asOf: AsOf): Limits =>
  stageLimits(stored.stage, plan, orders, asOf);

/** What lists know of the project once the stage is this one. */
export const courseAfter = ({ file, plan, orders }: StageFile, stage: Stage, asOf: AsOf): Course =>
  courseWith(file.course, stage, runningOf(stage, plan, orders, asOf));

/** The next version of a stage, reckoned anew; a due moment that the calendar moved since the last one is recorded, and told. */
export const rewriteStage = async (
  on: ProjectDependencies,
  seen: StageFile,
  stage: Stage,
  token: string | undefined,
  asOf: AsOf,
): Promise<Write[]> => {
  const { file, stored, plan, orders } = seen;
  const { projects, timeline } = on;
  const { id } = file.project;
  const moved = movedDues(stored.keys.dues ?? {}, plannedLimits(stored.stage, plan), asOf.workingTime);
  const keys = stageKeys(id, stage, plan, orders, asOf);
  return [
    projects.replaceStage(id, { ...stored, stage, token, keys }),
    ...moved.map(({ from, to }) =>
      timeline.entry(id, {
        at: asOf.now,
        code: 'stage.deadline-moved',
        facts: { stage: stage.id, from, to },
      }),
    ),
    ...(await tellStageMoved(on, { project: file.project, stage, plan }, moved, asOf)),
  ];
};
