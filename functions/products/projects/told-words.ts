import { type Text, text } from '../../common/text.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Project } from './model.ts';
import type { StagePlan } from './plans/model.ts';
import { plannedStage, stageSpec } from './stage-deadline.ts';
import type { Stage } from './stage.ts';

/** What became of a project, as the words about it need it. */
export interface AboutProject extends AsOf {
  readonly project: Project;
}

export interface AboutStage extends AboutProject {
  readonly stage: Stage;
  readonly plan: StagePlan;
}

/** A project as a sentence names it. */
export const projectCalled = ({ project: { name } }: Pick<AboutProject, 'project'>): Text =>
  text(`项目“${name}”`, `the project "${name}"`);

/** A stage as a sentence names it: 项目“桂林精密部件项目”的阶段“前期策划”. */
export const stageCalled = (about: AboutStage): Text => {
  const [one, { title }] = [projectCalled(about), plannedStage(about.plan, about.stage)];
  return text(`${one.zh}的阶段“${title.zh}”`, `the stage "${title.en}" of ${one.en}`);
};

/** What a step of a plan is called. */
export const stepTitle = (plan: StagePlan, stage: Pick<Stage, 'id' | 'phases'>, step: string): Text =>
  plannedStage(plan, stage).steps.find(({ id }) => id === step)?.title ?? text(step, step);

/** When a stage is promised; undefined while its clock does not run. */
export const stagePromised = ({ stage, plan, workingTime }: AboutStage): Instant | undefined =>
  reckon(stageSpec(stage, plan, 'promised'), workingTime).due ?? undefined;
