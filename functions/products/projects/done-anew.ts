import type { AsOf } from '../../law/deadline/working-time.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { hasEnded } from '../../services/orders/rules.ts';
import { courseWith, type Course } from './course.ts';
import { newStageKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { isOver } from './model.ts';
import { plannedStage } from './stage-deadline.ts';
import { executionOf, wakeUp } from './stage-gates.ts';
import { redone } from './stage-transitions.ts';
import type { Stage } from './stage.ts';
import type { ProjectFile } from './store.ts';

interface Anew {
  readonly writes: readonly Write[];
  /** What lists know of the project from then on. */
  readonly course: Course;
}

interface Which {
  readonly stage: string;
  readonly step: string;
  /** Also while its department works on it: what it was asked upon is not so. Its order is withdrawn. */
  readonly evenOpen?: boolean;
}

/** The order upon which its department works, withdrawn. */
const withdrawn = async (
  on: ProjectDependencies,
  { steps }: Stage,
  { step }: Which,
  asOf: AsOf,
): Promise<Write[]> => {
  const { orderId } = steps.find(({ id, status }) => id === step && status === 'open') ?? {};
  const stored = orderId === undefined ? undefined : await on.orders.find(orderId);
  if (!stored || hasEnded(stored.order)) return [];
  const acted = await on.orders.act(stored, { type: 'withdrawn' }, asOf);
  return acted.ok ? acted.value.writes : [];
};

/** A step that holds no more is done anew, in a stage that goes on, or in one that had ended: it runs again. */
export const doneAnew = async (
  on: ProjectDependencies,
  file: ProjectFile,
  which: Which,
  asOf: AsOf,
): Promise<Anew> => {
  const { now } = asOf;
  const { stage: id, step, evenOpen = false } = which;
  const { project, course } = file;
  const stored = file.stages.find(({ stage }) => stage.id === id);
  if (!stored || isOver(project.status)) return { writes: [], course };
  const state = stored.stage.steps.find((one) => one.id === step);
  if (state?.status === 'open' && !evenOpen) return { writes: [], course };
  const plan = await on.plans.find(stored.stage.plan);
  const again = redone(stored.stage, plannedStage(plan, stored.stage), step, now);
  if (!again.ok) return { writes: [], course };
  if (stored.stage.status === 'running')
    return {
      writes: [
        ...(await withdrawn(on, stored.stage, which, asOf)),
        ...wakeUp(on, project, stored, again.value, now),
      ],
      course,
    };
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
