import type { AsOf } from '../../law/deadline/working-time.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { courseWith, type Course } from './course.ts';
import { newStageKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { isOver } from './model.ts';
import { plannedStage } from './stage-deadline.ts';
import { executionOf, wakeUp } from './stage-gates.ts';
import { redone } from './stage-transitions.ts';
import type { ProjectFile } from './store.ts';

interface Anew {
  readonly writes: readonly Write[];
  /** What lists know of the project from then on. */
  readonly course: Course;
}

/** A step that holds no more is done anew, in a stage that goes on, or in one that had ended: it runs again. */
export const doneAnew = async (
  on: ProjectDependencies,
  file: ProjectFile,
  { stage: id, step }: { readonly stage: string; readonly step: string },
  { now }: AsOf,
): Promise<Anew> => {
  const { project, course } = file;
  const stored = file.stages.find(({ stage }) => stage.id === id);
  if (!stored || isOver(project.status)) return { writes: [], course };
  const plan = await on.plans.find(stored.stage.plan);
  const again = redone(stored.stage, plannedStage(plan, id), step, now);
  if (!again.ok) return { writes: [], course };
  if (stored.stage.status === 'running')
    return { writes: wakeUp(on, project, stored, again.value, now), course };
  const keys = newStageKeys(project.id, again.value, now);
  return {
    writes: [
      on.projects.replaceStage(project.id, { ...stored, stage: again.value, token: undefined, keys }),
      on.timeline.entry(project.id, { at: now, code: 'stage.reopened', facts: { stage: id, step } }),
      ...effectWrites(on.table, [executionOf(project.id, again.value)], now),
    ],
    course: courseWith(course, again.value, {}),
  };
};
