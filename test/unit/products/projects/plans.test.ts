import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { gatesOpen, ready } from '../../../../functions/products/projects/stage-gates.ts';
import { kindsAskedBy } from '../../../../functions/products/projects/plans/asked.ts';
import { checkStagePlan } from '../../../../functions/products/projects/plans/check.ts';
import { choosePlan } from '../../../../functions/products/projects/plans/choose.ts';
import type { StagePlan } from '../../../../functions/products/projects/plans/model.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';
import { stageLimit } from '../../../../functions/products/projects/stage-deadline.ts';
import { beginStage } from '../../../../functions/products/projects/stage-transitions.ts';
import { longestPath, project, start } from './samples.ts';

const today = plainDate('2026-03-02');
const named = (id: string): StagePlan => {
  const plan = shippedPlans().find((one) => one.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
};
const changed = (change: (plan: StagePlan) => void): StagePlan => {
  const plan = structuredClone(named('key-approval'));
  change(plan);
  return plan;
};

describe('stage plans', () => {
  it('ask for what their steps need, each kind once', () => {
    const ours = shippedPlans().filter(({ id }) => !id.startsWith('national-'));
    expect(kindsAskedBy(ours).toSorted()).toEqual([
      'application-report',
      'completion-survey',
      'construction-drawings',
      'energy-report',
      'environment-report',
      'land-certificate',
      'site-plan',
    ]);
    const { stages } = named('national-government');
    // Any one of its kinds, and the one survey that all segments of the acceptance go by.
    expect(kindsAskedBy([{ ...named('national-government'), stages }])).toEqual(
      expect.arrayContaining(['environment-report', 'environment-form', 'unified-survey']),
    );
    expect(kindsAskedBy([])).toEqual([]);
  });

  it('the shipped ones have no fault, few enough steps for one transaction, and limits as the oracle has them', () => {
    for (const plan of shippedPlans()) {
      expect(checkStagePlan(plan)).toEqual([]);
      for (const stage of plan.stages)
        for (const kind of ['promised', 'statutory'] as const)
          expect(stageLimit(stage, kind).budget).toBe(longestPath(stage.steps, kind));
    }
  });

  it.each([
    ['filing-general', project({ industry: 'G59' })],
    ['approval-general', project({ nature: 'approval', industry: 'G59' })],
    ['national-enterprise', project()],
    ['national-approval', project({ nature: 'approval' })],
    ['national-government', project({ nature: 'government' })],
    ['national-without-proposal', project({ nature: 'government', traits: ['without-proposal'] })],
    ['national-land-with-design', project({ traits: ['land-with-design'] })],
    ['national-low-risk', project({ traits: ['low-risk'], building: { floorAreaM2: 10_000, heightM: 24 } })],
    [
      'national-enterprise',
      project({ traits: ['low-risk'], building: { floorAreaM2: 10_001, heightM: 24 } }),
    ],
    ['national-enterprise', project({ traits: ['low-risk'] })],
    ['key-filing', project({ key: true })],
    ['key-approval', project({ key: true, nature: 'approval' })],
  ])('%s is chosen by what the project is, and by whether it is a key one', (id, one) => {
    expect(choosePlan(shippedPlans(), one, today)?.id).toBe(id);
  });

  it('choose the most specific: by size and industry too, in the version in force on the day', () => {
    const special = { ...named('filing-general'), id: 'chemicals' };
    const plans: StagePlan[] = [
      ...shippedPlans(),
      { ...special, appliesTo: { natures: ['filing'], sizes: ['large'], industries: ['C26'] } },
      { ...named('filing-general'), version: 2, effectiveFrom: plainDate('2026-04-01') },
    ];
    const large = project({ investmentYuan: 900_000_000, industry: 'C2614' });
    expect(choosePlan(plans, large, today)?.id).toBe('chemicals');
    const small = project({ industry: 'G59' });
    expect(choosePlan(plans, small, today)).toMatchObject({ id: 'filing-general', version: 1 });
    expect(choosePlan(plans, small, plainDate('2026-04-01'))?.version).toBe(2);
    // One that has begun keeps to its plan, in the version of the day.
    expect(choosePlan(plans, large, plainDate('2026-04-01'), 'filing-general')?.version).toBe(2);
    const park = {
      ...special,
      id: 'in-the-park',
      appliesTo: { natures: ['filing' as const], industries: ['C34'], parks: ['high-tech'] },
    };
    expect(choosePlan([...plans, park], project({ park: 'high-tech' }), today)?.id).toBe('in-the-park');
    expect(choosePlan([...plans, park], project({ park: 'other' }), today)?.id).toBe('national-enterprise');
  });

  it.each<[string, string, (plan: StagePlan) => void]>([
    ['a cycle of steps', '/stages/0/steps', ({ stages }) => stages[0]?.steps[0]?.after.push('joint-plan')],
    ['a cycle of stages', '/stages', ({ stages }) => stages[0]?.after.push({ stage: 'production' })],
    ['a gate to no stage', '/stages/1/after', ({ stages }) => stages[1]?.after.push({ stage: 'nowhere' })],
    [
      'a gate to no step',
      '/stages/1/after/1/step',
      ({ stages }) => stages[1]?.after.push({ stage: 'pre-planning', step: 'no-step' }),
    ],
    [
      'a budget of zero',
      '/stages/0/steps/0/statutory',
      ({ stages }) => {
        const step = stages[0]?.steps[0];
        if (step) Object.assign(step, { statutory: 0, promised: undefined });
      },
    ],
    [
      'a commitment to what is not needed',
      '/stages/0/steps/0/commitment/replaces',
      ({ stages }) => {
        const step = stages[0]?.steps[0];
        if (step) step.commitment = { matter: 'project-step', replaces: ['site-survey'] };
      },
    ],
  ])('refuse %s', (_, pointer, change) => {
    const pointers = checkStagePlan(changed(change)).map((error) => error.pointer);
    expect(pointers.some((one) => one.startsWith(pointer))).toBe(true);
  });

  it('let a stage begin with one step of another, and not before', () => {
    const plan = named('key-approval');
    const [first] = plan.stages;
    if (!first) throw new Error('No stage');
    const before = beginStage(first, plan, start);
    const after = {
      ...before,
      steps: before.steps.map((step) =>
        step.id === 'site-selection' ? { ...step, status: 'passed' as const } : step,
      ),
    };
    expect(ready(plan, [before]).map(({ id }) => id)).toEqual([]);
    expect(ready(plan, [after]).map(({ id }) => id)).toEqual(['conditions']);
    expect(gatesOpen({ after: [{ stage: 'pre-planning' }] }, [after])).toBe(false);
  });
});
