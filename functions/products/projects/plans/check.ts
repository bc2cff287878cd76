import { describeFault } from '../../../law/deadline/check-plan.ts';
import { publishPlan } from '../../../law/deadline/publish-plan.ts';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text, type Text } from '../../../common/text.ts';
import { stageGraph, wholeSteps } from './graph.ts';
import type { PlannedStage, StagePlan, StageStep } from './model.ts';
import { running, statutoryOf } from './running-steps.ts';

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

/** What is written of a project in one go does not grow with its steps, but every look reads all of them. */
const mostSteps = 120;

const sizeErrors = ({ stages }: StagePlan): FieldError[] =>
  stages.flatMap((stage) => running(stage).steps).length <= mostSteps
    ? []
    : [
        fieldError(
          '/stages',
          text(`全部阶段合计不得超过 ${mostSteps} 个步骤`, `At most ${mostSteps} steps in all stages`),
        ),
      ];

/** What a step must not be, and what is said of it there. */
const rules: readonly {
  readonly at: string;
  readonly words: Text;
  readonly broken: (step: StageStep, plan: StagePlan) => boolean;
}[] = [
  {
    at: 'commitment/replaces',
    words: text('承诺替代的材料不是本步骤所需', 'Replaces what the step does not need'),
    broken: ({ materials, commitment }) =>
      commitment?.replaces.some((kind) => !materials.includes(kind)) ?? false,
  },
  {
    at: 'mayFollow/materials',
    words: text('容缺的材料不是本步骤所需', 'Lets follow what the step does not need'),
    broken: ({ materials, mayFollow }) =>
      mayFollow?.materials.some((kind) => !materials.includes(kind)) ?? false,
  },
  {
    at: 'department',
    words: text('该步骤须有承办部门', 'Somebody must be its department'),
    broken: ({ by, department }) => by !== 'owner' && department === undefined,
  },
  {
    at: 'statutory',
    words: text('部门办理的步骤须有时限', "A department's step has a limit"),
    broken: (step) => (step.by === 'department' || step.by === 'advice') && statutoryOf(step) === undefined,
  },
  {
    at: 'statutory',
    words: text('自然日和月的时限为整数', 'Natural days and months are whole'),
    broken: ({ unit, statutory, promised }) =>
      unit !== undefined &&
      unit !== 'working-days' &&
      [statutory, promised].some((limit) => limit !== undefined && !Number.isInteger(limit)),
  },
  {
    at: 'segments',
    words: text('各分项的时限须短于该事项的时限', 'A segment takes less than its whole matter'),
    broken: ({ segments, statutory = 0, promised }) =>
      segments.some(({ within }) => within >= Math.min(statutory, promised ?? statutory)),
  },
  {
    at: 'life/recheckWithin',
    words: text('重新审核须有期限', 'A re-check has a limit'),
    broken: ({ life }) => life?.otherwise === 're-check' && life.recheckWithin === undefined,
  },
  {
    at: 'materials',
    words: text(
      '区域评估已覆盖，不得再要求企业提供',
      'A regional assessment has it: no enterprise is asked for it',
    ),
    broken: ({ materials, variants }, { assessed = [] }) =>
      assessed.some(({ replaces }) =>
        replaces.some((kind) => materials.includes(kind) || variants.some(({ given }) => given === kind)),
      ),
  },
];

const ruleErrors = (plan: StagePlan): FieldError[] =>
  plan.stages.flatMap(({ steps }, stage) =>
    steps.flatMap((step, at) =>
      rules
        .filter(({ broken }) => broken(step, plan))
        .map((rule) => fieldError(`/stages/${stage}/steps/${at}/${rule.at}`, rule.words)),
    ),
  );

/** A stage by itself: what its steps wait for in other stages is no fault of it. */
const faultsOf = (stage: PlannedStage, elsewhere: ReadonlySet<string>, at: string): FieldError[] => {
  const own = new Set(stage.steps.map(({ id }) => id));
  const graph = publishPlan(
    stage.steps.map((step) => ({
      id: step.id,
      statutory: statutoryOf(step) ?? 1,
      after: step.after.filter((id) => own.has(id) || !elsewhere.has(id)),
      ...(step.promised !== undefined && { promised: step.promised }),
    })),
  );
  if (!graph.ok) return graph.error.map((fault) => describeFault(fault, at));
  const counted = stageGraph(stage);
  return counted.ok ? [] : counted.error.map((fault) => describeFault(fault, at));
};

/** A step that another stage waits for must be one alone, and nothing waits for itself by way of other stages. */
const crossErrors = (plan: StagePlan): FieldError[] => {
  const all = plan.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  const doubled = plan.stages.flatMap(({ steps }, stage) =>
    steps.flatMap(({ after }, at) =>
      after
        .filter((id) => steps.every((step) => step.id !== id))
        .filter((id) => all.filter((one) => one === id).length > 1)
        .map((id) =>
          fieldError(
            `/stages/${stage}/steps/${at}/after`,
            text(`步骤 ${id} 在多个阶段出现`, `Several stages have a step ${id}`),
          ),
        ),
    ),
  );
  if (doubled.length > 0) return doubled;
  const graph = publishPlan(wholeSteps(plan).map(({ id, after }) => ({ id, statutory: 1, after })));
  return graph.ok ? [] : graph.error.map((fault) => describeFault(fault, '/stages'));
};

/** Every reason to refuse a plan; none when it may be published. */
export const checkStagePlan = (plan: StagePlan): FieldError[] => {
  const elsewhere = new Set(plan.stages.flatMap((stage) => running(stage).steps.map(({ id }) => id)));
  const errors = [
    ...stageErrors(plan),
    ...sizeErrors(plan),
    ...ruleErrors(plan),
    ...plan.stages.flatMap((stage, index) => faultsOf(stage, elsewhere, `/stages/${index}/steps`)),
    ...gateErrors(plan),
  ];
  return errors.length > 0 ? errors : crossErrors(plan);
};
