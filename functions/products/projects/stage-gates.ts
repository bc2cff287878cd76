import { Fault } from '../../common/fault.ts';
import { answerTask, effectWrites } from '../../platform/outbox/effects.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import type { Write } from '../../platform/table/writes.ts';
import { newStageKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import type { Project } from './model.ts';
import { running } from './plans/running-steps.ts';
import type { PlannedStage, StagePlan } from './plans/model.ts';
import { hasPassed, namesPassed, type Stage } from './stage.ts';
import { beginStage } from './stage-transitions.ts';
import type { ProjectFile, StoredStage } from './store.ts';
import { tellStage } from './tell.ts';

/** Whether a stage may begin: what must have ended before it has, a whole stage or one step of it. */
export const gatesOpen = ({ after }: Pick<PlannedStage, 'after'>, stages: readonly Stage[]): boolean =>
  after.every((gate) => {
    const stage = stages.find(({ id }) => id === gate.stage);
    if (stage?.status === 'ended') return true;
    return gate.step !== undefined && stage !== undefined && hasPassed(stage, gate.step);
  });

/** Stages of the plan in force that have not begun, and could. */
export const ready = (plan: StagePlan, stages: readonly Stage[]): PlannedStage[] =>
  plan.stages
    .filter(({ id }) => stages.every((stage) => stage.id !== id))
    .filter((planned) => gatesOpen(planned, stages));

export const isFinished = (plan: StagePlan, stages: readonly Stage[]): boolean =>
  plan.stages.every(({ id }) => stages.some((stage) => stage.id === id && stage.status === 'ended'));

/** The plan to which a project keeps: that of the stage it began last. */
export const begunBy = ({ stages }: Pick<ProjectFile, 'stages'>): string | undefined =>
  stages.map(({ stage }) => stage).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]?.plan.id;

/** The plan by which stages that have not begun would begin today. @throws Error when none fits: a sample always does. */
export const planInForce = async (
  { plans }: Pick<ProjectDependencies, 'plans'>,
  file: Pick<ProjectFile, 'project' | 'stages'>,
  now: Instant,
): Promise<StagePlan> => {
  const plan = await plans.chosenFor(file.project, dateOf(now), begunBy(file));
  if (!plan) throw new Fault(`No stage plan is for project ${file.project.id}`);
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
  const led = planned.lead === undefined ? undefined : departmentIn(project.region, planned.lead);
  const lead = led && resolve(await on.partners.claims(), led);
  const stage = {
    ...beginStage(running(planned), { id, version }, now, by),
    ...(lead?.ok && { lead: lead.value }),
  };
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

/** Other stages of which a step waits for what has passed in this one look again. */
export const wakeWaiting = async (
  on: ProjectDependencies,
  { project, stages }: ProjectFile,
  by: Stage,
  { now }: AsOf,
): Promise<Write[]> => {
  const before = stages.find(({ stage }) => stage.id === by.id)?.stage;
  const was = before ? namesPassed(before) : [];
  const passed = namesPassed(by).filter((name) => !was.includes(name));
  const others = stages.filter(({ stage }) => stage.id !== by.id && stage.status === 'running');
  const planOf = await on.plans.findAll(others.map(({ stage }) => stage.plan));
  return others
    .filter(({ stage }) =>
      planOf(stage.plan)
        .stages.find(({ id }) => id === stage.id)
        ?.steps.some(({ after }) => after.some((id) => passed.includes(id))),
    )
    .flatMap((stored) => wakeUp(on, project, stored, stored.stage, now));
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
