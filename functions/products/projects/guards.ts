import type { Instant } from '../../law/instant.ts';
import type { Problem } from '../../platform/problem.ts';
import { refusalOf, type MayCommit } from '../../services/commitments/make.ts';
import { isOver, mayBecome, mostOf, type ProjectStatus } from './model.ts';
import type { PlannedStage } from './plans/model.ts';
import type { RunningPlan } from './plans/running-steps.ts';
import { cannotBecome, ended, notGoingOn, notNow, tooMany } from './refusals.ts';
import { gatesOpen } from './stage-gates.ts';
import { actOnStage } from './stage-transitions.ts';
import type { Stage, StageStepState } from './stage.ts';
import type { ProjectFile } from './store.ts';
import { mostTerms } from './terms/model.ts';

/** What of a project its guards look at. */
export type Guarded = Pick<ProjectFile, 'project' | 'stages' | 'terms'> & {
  readonly [Many in 'obstacles' | 'installations' | 'links']: readonly unknown[];
};

/** Why a command would be refused as things are now, whatever it says; nothing where it may be taken. */
type Guard = (file: Guarded) => Problem | undefined;

const becomes =
  (to: ProjectStatus): Guard =>
  ({ project: { status } }) =>
    mayBecome(status, to) ? undefined : cannotBecome(status, to);

const goesOn: Guard = ({ project: { status } }) => (status === 'active' ? undefined : notGoingOn(status));
const isNotOver: Guard = ({ project: { status } }) => (isOver(status) ? ended(status) : undefined);

const roomForLink: Guard = ({ links }) =>
  links.length < mostOf.links ? undefined : tooMany('关联办件', 'linked cases', mostOf.links);
const roomForInstallation: Guard = ({ installations }) =>
  installations.length < mostOf.installations
    ? undefined
    : tooMany('联合报装', 'joint installations planned in a project', mostOf.installations);

/** Of the project itself, by the last word of the path. The commands refuse by these, and `allowed` is made of them. */
export const projectGuards = {
  pause: (file) =>
    becomes('pausing')(file) ??
    ((file.project.pauses ?? 0) < mostOf.pauses
      ? undefined
      : tooMany('暂停', 'pauses of a project', mostOf.pauses)),
  resumption: becomes('resuming'),
  cancellation: becomes('cancelling'),
  transfer: ({ project: { status, formerOwners } }) => {
    if (status !== 'active' && status !== 'paused') return ended(status);
    return formerOwners.length < mostOf.owners ? undefined : tooMany('转让', 'former owners', mostOf.owners);
  },
  materials: isNotOver,
  corrections: goesOn,
  'joint-installations': (file) => goesOn(file) ?? roomForInstallation(file) ?? roomForLink(file),
  links: roomForLink,
  companion: isNotOver,
  stops: (file) =>
    goesOn(file) ??
    (file.terms.length < mostTerms ? undefined : tooMany('期限', 'terms of a project', mostTerms)),
  // Who produces is helped on: what hinders it may be said after the project is done (Art. 12: 生产经营).
  obstacles: (file) =>
    (file.project.status === 'completed' ? undefined : isNotOver(file)) ??
    (file.obstacles.length < mostOf.obstacles
      ? undefined
      : tooMany('堵点', 'obstacles of a project', mostOf.obstacles)),
} as const satisfies Readonly<Record<string, Guard>>;

/** Of a stage that has not begun. */
export const startGuard = (file: Guarded, planned: PlannedStage): Problem | undefined =>
  goesOn(file) ??
  (gatesOpen(
    planned,
    file.stages.map(({ stage }) => stage),
  )
    ? undefined
    : notNow('前置阶段尚未办结', 'What must come before has not ended', { after: planned.after }));

/** Whether building of a step is reported to stand still. */
export const standsStill = (
  { terms }: Pick<Guarded, 'terms'>,
  { stage, step }: { readonly stage: string; readonly step: string },
): boolean =>
  terms.some(
    ({ part }) =>
      part.kind === 'stop' &&
      part.stage === stage &&
      part.step === step &&
      (part.status === 'running' || part.status === 'over'),
  );

/** The most that a stage has running at once: every look reads all of them. */
const mostRunning = 120;

/** Of a stage that runs, by which phases it is built and accepted. */
export const phasesGuard = (file: Guarded, stage: Stage, into: RunningPlan): Problem | undefined => {
  if (stage.status !== 'running') return notNow('该阶段未在办理', 'The stage does not run');
  if (into.steps.every(({ byPhases }) => !byPhases))
    return notNow('该阶段不适用分期办理', 'Nothing of this stage is done by phases');
  if (into.steps.length > mostRunning) return tooMany('分期后的步骤', 'steps by phases', mostRunning);
  const stops = file.terms.some(
    ({ part }) => part.kind === 'stop' && part.stage === stage.id && part.endedAt === undefined,
  );
  return goesOn(file) ?? (stops ? notNow('已报告停工', 'It is reported to stand still') : undefined);
};

export interface OfStep {
  readonly stage: Stage;
  readonly planned: RunningPlan;
  readonly state: StageStepState;
  readonly now: Instant;
}
type StepGuard = (file: Guarded, of: OfStep) => Problem | undefined;

/** What a step takes a commitment for, by the published list; nothing where its plan takes none. */
const matterOf = (planned: RunningPlan, id: string): string | undefined =>
  planned.steps.find((step) => step.id === id)?.commitment?.matter;

/** Of a step of a stage that runs, by the last word of the path. */
export const stepGuards = {
  resubmission: (file, { stage, planned, state, now }) => {
    if (state.status !== 'failed')
      return notNow('该步骤未被否定', 'The step was not refused', { status: state.status });
    const over = isNotOver(file);
    if (over) return over;
    if (state.round >= mostOf.rounds) return tooMany('同一步骤', 'rounds of a step', mostOf.rounds);
    const again = actOnStage(stage, planned, { type: 'redone', step: state.id }, now);
    return again.ok ? undefined : notNow('阶段已结束', 'The stage has ended', { ...again.error });
  },
  report: (file, { stage, planned, state, now }) => {
    if (planned.steps.find(({ id }) => id === state.id)?.by !== 'owner')
      return notNow('该事项由部门办理', "This is a department's to do");
    const ends = actOnStage(stage, planned, { type: 'reported', step: state.id }, now);
    return (
      goesOn(file) ??
      (ends.ok
        ? undefined
        : notNow('前置事项尚未办结', 'What must come before has not ended', { ...ends.error }))
    );
  },
} as const satisfies Readonly<Record<string, StepGuard>>;

/**
 * Of a commitment to a step.
 * @param may whether one to its matter is taken of its owner: what the list and earlier ones that were broken say
 */
export const commitmentGuard = (
  file: Guarded,
  { stage, planned, state }: OfStep,
  may: MayCommit,
): Problem | undefined => {
  const over = goesOn(file);
  if (over) return over;
  const matter = matterOf(planned, state.id);
  if (matter === undefined)
    return notNow('该步骤不适用告知承诺', 'This step takes no commitment instead of proof');
  if (stage.committed?.some(({ step, holds }) => step === state.id && !holds))
    return notNow('对该步骤的承诺不实，须提交材料', 'The commitment for this step was broken: prove it');
  if (state.status !== 'waiting')
    return notNow('该步骤已在办理', 'The step has been received already', { from: state.status });
  const taken = may(matter);
  return taken.ok ? undefined : refusalOf(taken.error);
};
