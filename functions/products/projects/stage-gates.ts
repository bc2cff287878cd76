import { answerTask, effectWrites } from '../../platform/outbox/effects.ts';
import type { Instant } from '../../law/instant.ts';
import { dateOf } from '../../law/plain-date.ts';
import { submission } from '../joint-installations/submission.ts';
import type { Write } from '../../platform/table/writes.ts';
import { newStageKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { applicationOf } from './installation.ts';
import type { Project } from './model.ts';
import type { PlannedStage, StagePlan } from './plans/model.ts';
import type { Stage } from './stage.ts';
import { beginStage } from './stage-transitions.ts';
import type { ProjectFile, StoredStage } from './store.ts';

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
  if (!plan) throw new Error(`No stage plan is for project ${project.id}`);
  return plan;
};

/** The execution of a stage; its name makes a repeat harmless. */
export const executionOf = (projectId: string, { id, run }: Pick<Stage, 'id' | 'run'>) => ({
  effect: 'start-execution' as const,
  machine: 'project-stage',
  name: `${projectId}-${id}-${run}`,
  input: { projectId, stage: id },
});

/** Joint installations that waited for this stage: sent with it, or marked impossible where nobody provides them. */
const installationWrites = async (
  on: ProjectDependencies,
  file: Pick<ProjectFile, 'project' | 'installations'>,
  stage: string,
  now: Instant,
): Promise<Write[]> => {
  const { project } = file;
  const waiting = file.installations.filter(({ part }) => part.status === 'planned' && part.stage === stage);
  if (waiting.length === 0) return [];
  const { entries } = await on.dossiers.of(project.id);
  const writes: Write[] = [];
  for (const stored of waiting) {
    const sent = await submission(on, applicationOf(project, stored.part.request, entries), now);
    const outcome = sent.ok
      ? ({ status: 'sent', caseId: sent.value.created.id } as const)
      : ({ status: 'impossible' } as const);
    writes.push(
      on.projects.putInstallation(project.id, { ...stored, part: { ...stored.part, ...outcome } }),
      on.timeline.entry(project.id, {
        at: now,
        code: `joint-installation.${outcome.status}`,
        facts: { stage },
      }),
    );
    if (sent.ok)
      writes.push(
        ...sent.value.writes,
        on.projects.link(project.id, { kind: 'joint-installation', id: sent.value.created.id, at: now }),
      );
  }
  return writes;
};

/** Begins a stage: with the plan of today, its execution, and what was timed to it. */
export const beginning = async (
  on: ProjectDependencies,
  file: Pick<ProjectFile, 'project' | 'installations'>,
  planned: PlannedStage,
  { id, version }: StagePlan,
  now: Instant,
): Promise<{ stage: Stage; writes: Write[] }> => {
  const { project } = file;
  const stage = beginStage(planned, { id, version }, now);
  return {
    stage,
    writes: [
      on.projects.createStage(project, stage, newStageKeys(project.id, stage, now)),
      on.timeline.entry(project.id, {
        at: now,
        code: 'stage.began',
        facts: { stage: planned.id, plan: id, version },
      }),
      ...effectWrites(on.table, [executionOf(project.id, stage)], now),
      ...(await installationWrites(on, file, planned.id, now)),
    ],
  };
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
  on.projects.replaceStage(project, {
    ...stored,
    stage,
    token: undefined,
    keys: { ...stored.keys, dues: {} },
  }),
  ...(token === undefined ? [] : answerTask(on.table, token, { state: 'changed' }, now)),
];
