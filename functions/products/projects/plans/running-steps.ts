import type { StepId } from '../../../law/deadline/plan.ts';
import { namesPassed, type Stage } from '../stage.ts';
import type { Phase, PlannedStage, StagePlan, StageStep } from './model.ts';
import { inPhase, inPhases } from './phases.ts';

/** A step as it runs: a segment of a joint matter is one too, and says of which; so is what is done for one phase. */
export type RunningStep = StageStep & {
  readonly partOf?: StepId | undefined;
  readonly phase?: Phase | undefined;
};
export type RunningPlan = Omit<PlannedStage, 'steps'> & { readonly steps: RunningStep[] };

/** Whoever a plan asks or has lead a stage, and where it says so. */
export const departmentsOf = ({ stages }: StagePlan): { readonly name: string; readonly at: string }[] =>
  stages.flatMap(({ steps, lead }, stage) => [
    ...(lead === undefined ? [] : [{ name: lead, at: `/stages/${stage}/lead` }]),
    ...steps.flatMap(({ by, department, segments }, step) => [
      ...(by === 'owner' || department === undefined
        ? []
        : [{ name: department, at: `/stages/${stage}/steps/${step}/department` }]),
      ...segments.map((segment, n) => ({
        name: segment.department,
        at: `/stages/${stage}/steps/${step}/segments/${n}/department`,
      })),
    ]),
  ]);

/** The longest a matter may take that comes in several kinds. */
export const statutoryOf = ({ statutory, variants }: Pick<StageStep, 'statutory' | 'variants'>) =>
  statutory ??
  variants.map((one) => one.statutory).reduce((a, b) => Math.max(a ?? 0, b ?? 0) || undefined, undefined);

/** Whether its time is a department's, and so part of the limit of its stage. */
export const isCounted = (step: Pick<StageStep, 'by' | 'statutory' | 'variants'>): boolean =>
  (step.by === 'department' || step.by === 'advice') && statutoryOf(step) !== undefined;

const longestSegment = ({ segments }: Pick<StageStep, 'segments'>): number =>
  Math.max(0, ...segments.map(({ within }) => within));

const withSegments = (step: RunningStep): RunningStep[] => {
  const { segments, statutory, promised, after, licence: _, ...rest } = step;
  if (segments.length === 0) return [step];
  const idOf = (segment: { readonly id: string }): StepId => `${step.id}-${segment.id}`;
  const less = (limit: number | undefined) =>
    limit === undefined ? undefined : limit - longestSegment(step);
  const asked = segments.map(({ id, title, department, within, materials }): RunningStep => ({
    ...{
      id: idOf({ id }),
      title: inPhase(title, step.phase),
      by: 'department',
      department,
      statutory: within,
      after,
      materials,
    },
    ...{ partOf: step.id, variants: [], segments: [], checklist: [] },
    ...(step.basis !== undefined && { basis: step.basis }),
    ...(step.phase && { phase: step.phase }),
  }));
  return [
    ...asked,
    {
      ...rest,
      statutory: less(statutory),
      promised: less(promised),
      segments: [],
      after: segments.map(idOf),
    },
  ];
};

/**
 * Joint matters as they run: each department's own part at once, and one conclusion after all of them; for each phase by
 * itself, where it is accepted by phases.
 */
export const running = (planned: PlannedStage, phases: readonly Phase[] = []): RunningPlan => ({
  ...planned,
  steps: inPhases(planned.steps, phases).flatMap(withSegments),
});

/** What has passed in any stage but this one. */
const passedIn = (stages: readonly Stage[], but: string): ReadonlySet<string> =>
  new Set(stages.filter(({ id }) => id !== but).flatMap(namesPassed));

/** A stage as it runs beside others: what its steps wait for elsewhere and has passed is waited for no more. */
export const beside = (planned: RunningPlan, stages: readonly Stage[]): RunningPlan => {
  const own = new Set(planned.steps.map(({ id }) => id));
  const passed = passedIn(stages, planned.id);
  return {
    ...planned,
    steps: planned.steps.map((step) => ({
      ...step,
      after: step.after.filter((id) => own.has(id) || !passed.has(id)),
    })),
  };
};
