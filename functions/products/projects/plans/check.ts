import { describeFault } from '../../../law/deadline/check-plan.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import type { Plan } from '../../../law/deadline/plan.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { unwrap } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { PlannedStage, StagePlan, StageStep } from './model.ts';

const planStep = ({ id, title, statutory, promised, unit, basis, after }: StageStep) => ({
  id,
  title,
  statutory,
  after,
  ...(promised !== undefined && { promised }),
  ...(unit !== undefined && { unit }),
  ...(basis !== undefined && { basis }),
});

/** The graph of a stage's steps, as the law reckons its limit. */
export const graphOf = ({ steps }: PlannedStage): Plan => unwrap(publishPlan(steps.map(planStep)));

function* gateErrors({ stages }: StagePlan): Generator<FieldError> {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  for (const [index, { after }] of stages.entries())
    for (const [at, gate] of after.entries()) {
      const { step } = gate;
      if (step !== undefined && byId.get(gate.stage)?.steps.every(({ id }) => id !== step))
        yield fieldError(
          `/stages/${index}/after/${at}/step`,
          text(`阶段 ${gate.stage} 没有步骤 ${step}`, `Stage ${gate.stage} has no step ${step}`),
        );
    }
}

function* commitmentErrors({ stages }: StagePlan): Generator<FieldError> {
  for (const [index, { steps }] of stages.entries())
    for (const [at, { materials, commitment }] of steps.entries())
      if (commitment?.replaces.some((kind) => !materials.includes(kind)))
        yield fieldError(
          `/stages/${index}/steps/${at}/commitment/replaces`,
          text('承诺替代的材料不是本步骤所需', 'Replaces what the step does not need'),
        );
}

/** The stages among themselves are a graph too: the check finds its cycles, doubles and gates to nowhere. */
const stageErrors = ({ stages }: StagePlan): FieldError[] => {
  const graph = publishPlan(
    stages.map(({ id, after }) => ({
      id,
      statutory: 1,
      after: [...new Set(after.map(({ stage }) => stage))],
    })),
  );
  return graph.ok ? [] : graph.error.map((fault) => describeFault(fault, '/stages'));
};

/** A project is cancelled in one transaction with every order that is open: 20 of them at 4 writes, and its stages. */
const mostSteps = 20;

const sizeErrors = ({ stages }: StagePlan): FieldError[] =>
  stages.flatMap(({ steps }) => steps).length <= mostSteps
    ? []
    : [
        fieldError(
          '/stages',
          text(`全部阶段合计不得超过 ${mostSteps} 个步骤`, `At most ${mostSteps} steps in all stages`),
        ),
      ];

/** Every reason to refuse a plan; none when it may be published. */
export const checkStagePlan = (plan: StagePlan): FieldError[] => [
  ...stageErrors(plan),
  ...sizeErrors(plan),
  ...plan.stages.flatMap(({ steps }, index) => {
    const graph = publishPlan(steps.map(planStep));
    return graph.ok ? [] : graph.error.map((fault) => describeFault(fault, `/stages/${index}/steps`));
  }),
  ...gateErrors(plan),
  ...commitmentErrors(plan),
];
