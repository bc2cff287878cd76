import { describe } from 'vitest';
import { shippedList } from '../../../functions/services/commitments/list.ts';
import { mostOf, sizeOf } from '../../../functions/products/projects/model.ts';
import { pieceLimit } from '../../../functions/platform/pieces.ts';
import { mostKinds } from '../../../functions/services/dossiers/dossiers.ts';
import { daysOf } from '../../../functions/law/legal-data/cite.ts';
import { sampleLaw } from '../../../functions/law/legal-data/sample.ts';
import { shippedPlans } from '../../../functions/products/projects/plans/shipped.ts';
import { limitsHold, type Row } from './rows.ts';

/** The sample plans (docs/domain.md, Art. 12), statutory/promised working days of each step. */
const stages: readonly [stage: string, steps: string][] = [
  ['filing-general: pre-planning', 'site-selection 10/5, policy-fit 5/3, joint-plan 5/3'],
  ['filing-general: approval', 'filing 3/1'],
  [
    'filing-general: conditions',
    'planning 15/8, land 20/10, energy 20/10, environment 30/15, water-soil 10/6',
  ],
  ['filing-general: construction', 'design-review 15/10, fire-review 15/8, permit 7/3'],
  [
    'filing-general: completion',
    'planning-check 10/5, fire-acceptance 15/7, archive 7/4, joint-acceptance 5/3',
  ],
  ['filing-general: production', 'discharge-permit 20/10, safety-licence 20/10'],
  ['approval-general: pre-planning', 'site-selection 10/5, policy-fit 5/3, joint-plan 5/3'],
  ['approval-general: approval', 'appraisal 10/8, project-approval 20/10'],
  [
    'approval-general: conditions',
    'planning 15/8, land 20/10, energy 20/10, environment 30/15, water-soil 10/6',
  ],
  ['approval-general: construction', 'design-review 15/10, fire-review 15/8, permit 7/3'],
  [
    'approval-general: completion',
    'planning-check 10/5, fire-acceptance 15/7, archive 7/4, joint-acceptance 5/3',
  ],
  ['approval-general: production', 'discharge-permit 20/10, safety-licence 20/10'],
  ['key-filing: pre-planning', 'site-selection 10/2.5, policy-fit 5/1.5, joint-plan 5/1.5'],
  ['key-filing: approval', 'filing 3/0.5'],
  ['key-filing: conditions', 'planning 15/4, land 20/5, energy 20/5, environment 30/7.5, water-soil 10/3'],
  ['key-filing: construction', 'design-review 15/5, fire-review 15/4, permit 7/1.5'],
  [
    'key-filing: completion',
    'planning-check 10/2.5, fire-acceptance 15/3.5, archive 7/2, joint-acceptance 5/1.5',
  ],
  ['key-filing: production', 'discharge-permit 20/5, safety-licence 20/5'],
  ['key-approval: pre-planning', 'site-selection 10/2.5, policy-fit 5/1.5, joint-plan 5/1.5'],
  ['key-approval: approval', 'appraisal 10/4, project-approval 20/5'],
  ['key-approval: conditions', 'planning 15/4, land 20/5, energy 20/5, environment 30/7.5, water-soil 10/3'],
  ['key-approval: construction', 'design-review 15/5, fire-review 15/4, permit 7/1.5'],
  [
    'key-approval: completion',
    'planning-check 10/2.5, fire-acceptance 15/3.5, archive 7/2, joint-acceptance 5/1.5',
  ],
  ['key-approval: production', 'discharge-permit 20/5, safety-licence 20/5'],
];

/** Those of the four national stages stand in a table of their own: docs/national-stages.md. */
const ours = () => shippedPlans().filter(({ id }) => !id.startsWith('national-'));

const steps = (stage: string): string | undefined => {
  const [plan, id] = stage.split(': ');
  return shippedPlans()
    .find((one) => one.id === plan)
    ?.stages.find((one) => one.id === id)
    ?.steps.map((step) => `${step.id} ${step.statutory}/${step.promised ?? '-'}`)
    .join(', ');
};

/** Commitments (Art. 13) are checked within so many working days. */
const checkedWithin = (plan: string, step: string) => {
  const matter = shippedPlans()
    .find(({ id }) => id === plan)
    ?.stages.flatMap((stage) => stage.steps)
    .find(({ id }) => id === step)?.commitment?.matter;
  const { check } = shippedList().matters.find(({ code }) => code === matter) ?? {};
  return check?.way === 'checked' ? check.after : undefined;
};

describe('limits of the stage plans that come with the platform', () => {
  limitsHold([
    ...stages.map(([stage, expected]): Row => [stage, expected, () => steps(stage)]),
    ['how many stages there are', stages.length, () => ours().flatMap((plan) => plan.stages).length],
    ['a commitment for land, filed', 20, () => checkedWithin('key-filing', 'land')],
    ['a commitment for energy, filed', 20, () => checkedWithin('key-filing', 'energy')],
    ['a commitment for land, approved', 20, () => checkedWithin('key-approval', 'land')],
    ['a commitment for energy, approved', 20, () => checkedWithin('key-approval', 'energy')],
  ]);
});

describe('limits of an obstacle, in working days (Art. 5, 12)', () => {
  limitsHold([
    ['its owner answers within', 5, () => daysOf(sampleLaw(), 'obstacle-answer')],
    ['who raised it has his word within', 10, () => daysOf(sampleLaw(), 'obstacle-word-of-raiser')],
  ]);
});

describe('of what can be many in a project there are at most', () => {
  limitsHold([
    ['joint installations with one stage', 10, () => mostOf.installationsOfAStage],
    ['joint installations planned', 50, () => mostOf.installations],
    ['obstacles', 100, () => mostOf.obstacles],
    ['linked cases', 100, () => mostOf.links],
    ['pauses', 50, () => mostOf.pauses],
    ['former owners', 20, () => mostOf.owners],
    ['rounds of a step', 20, () => mostOf.rounds],
    ['kinds of material in a file', 100, () => mostKinds],
    ['writes of a piece', 50, () => pieceLimit],
  ]);
});

describe('the size of a project, by its investment', () => {
  limitsHold([
    ['a yuan under 50 million', 'small', () => sizeOf(49_999_999)],
    ['50 million yuan', 'medium', () => sizeOf(50_000_000)],
    ['a yuan under 500 million', 'medium', () => sizeOf(499_999_999)],
    ['500 million yuan', 'large', () => sizeOf(500_000_000)],
  ]);
});
