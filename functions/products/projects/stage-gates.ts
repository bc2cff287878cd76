import { Fault } from '../../common/fault.ts';
import { answerTask, effectWrites } from '../../platform/outbox/effects.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Write } from '../../platform/table/writes.ts';
import { newStageKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import type { PlannedStage, StagePlan } from './plans/model.ts';
import type { Stage } from './stage.ts';
import { beginStage } from './stage-transitions.ts';
import type { ProjectFile, StoredStage } from './store.ts';
import { tellStage } from './tell.ts';

/** Whether a stage may begin: what must have ended before it has, a whole stage or one step of it. */
export const gatesOpen = ({ after }: Pick<PlannedStage, 'after'>, stages: readonly Stage[]): boolean =>
  after.every((gate) => {
    const stage = stages.find(({ id }) => id === gate.stage);
    if (stage?.status === 'ended') return true;
    return (
      gate.step !== undefined &&
      stage?.steps.some(({ id, status }) => id === gate.step && status === 'passed')
    );
  });

/** Stages of the plan in force that have not begun, and could. */
export const ready = (plan: StagePlan, stages: readonly Stage[]): PlannedStage[] =>
  plan.stages
    .filter(({ id }) => stages.every((stage) => stage.id !== id))
    .filter((planned) => gatesOpen(planned, stages));

export const isFinished = (plan: StagePlan, stages: readonly Stage[]): boolean =>
  plan.stages.every(({ id }) => stages.some((stage) => stage.id === id && stage.status === 'ended'));

/** The plan by which stages that have not begun would begin today. @throws Error when none fits: a sample always does. */
export const planInForce = async (
  { plans }: ProjectDependencies,
  project: Project,
  now: Instant,
): Promise<StagePlan> => {
  const plan = await plans.chosenFor(project, dateOf(now));
  if (!plan) throw new Fault(`No stage plan is for project ${project.id}`);
  return plan;
};

/** The execution of a stage; its name makes a repeat harmless. */
export const executionOf = (projectId: string, { id, run }: Pick<Stage, 'id' | 'run'>) => ({
  effect: 'start-execution' as const,
  machine: 'project-stage',
  name: `${projectId}-${id}-${run}`,
  input: { projectId, stage: id },
});

/**
 * Begins a stage: with the plan of today, its execution, which sends what was timed to it, and its owner told.
 * @param by whether its owner filed it at the window, or what came before it ended
 */
export const beginning = async (
  on: ProjectDependencies,
  { project }: Pick<ProjectFile, 'project'>,
  planned: PlannedStage,
  plan: StagePlan,
  asOf: AsOf,
  by: 'filing' | 'event' = 'event',
): Promise<Write[]> => {
  const { now } = asOf;
  const { id, version } = plan;
  const stage = beginStage(planned, { id, version }, now, by);
  return [
    on.projects.createStage(project.id, stage, newStageKeys(project.id, stage, now)),
    on.timeline.entry(project.id, {
      at: now,
      code: 'stage.began',
      facts: { stage: planned.id, plan: id, version },
    }),
    ...effectWrites(on.table, [executionOf(project.id, stage)], now),
    ...(await tellStage(on, 'began', { project, stage, plan }, asOf)),
  ];
};

/**
 * The next version of a stage, and its execution told to look again: it reckons the stage anew. What the event itself
 * does to the due moment is no calendar's doing, so the one told last is forgotten.
 */
export const wakeUp = (
  on: ProjectDependencies,
  project: Project,
  { token, ...stored }: StoredStage,
  stage: Stage,
  now: Instant,
): Write[] => [
  on.projects.replaceStage(project.id, {
    ...stored,
    stage,
    token: undefined,
    keys: { ...stored.keys, dues: {} },
  }),
  ...(token === undefined ? [] : answerTask(on.table, token, { state: 'changed' }, now)),
];
