import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase, PlannedStage } from '../../../../functions/products/projects/plans/model.ts';
import { running } from '../../../../functions/products/projects/plans/running-steps.ts';
import { shippedPlans } from '../../../../functions/products/projects/plans/shipped.ts';
import { stageLimit } from '../../../../functions/products/projects/stage-deadline.ts';
import { gatesOpen } from '../../../../functions/products/projects/stage-gates.ts';
import {
  actOnStage,
  allPassed,
  beginStage,
  type StageEvent,
} from '../../../../functions/products/projects/stage-transitions.ts';
import { hasPassed, namesPassed, type Stage } from '../../../../functions/products/projects/stage.ts';
import { CommitmentId } from '../../../../functions/services/commitments/model.ts';
import { orderId, partner, start } from './samples.ts';

const stageOf = (id: string): PlannedStage => {
  const plan = shippedPlans().find((one) => one.id === id);
  const found = plan?.stages.find(({ national }) => national === 'acceptance');
  if (!found) throw new Error(`${id} has no acceptance`);
  return found;
};
const whole = stageOf('national-enterprise');
/** What it waits for in other stages has passed there. */
const own = new Set(whole.steps.map(({ id }) => id));
const planned: PlannedStage = {
  ...whole,
  steps: whole.steps.map((step) => ({ ...step, after: step.after.filter((id) => own.has(id)) })),
};
const of = (...titles: string[]): Phase[] => titles.map((title, n) => ({ id: `p${n + 1}`, title }));
const begun = beginStage(running(planned), { id: 'p', version: 1 }, start);

const divide = (stage: Stage, phases: readonly Phase[]) => {
  const into = running(planned, phases);
  return actOnStage(stage, into, { type: 'phased', phases, into }, start);
};
const divided = (stage: Stage, phases: readonly Phase[]): Stage => {
  const acted = divide(stage, phases);
  if (!acted.ok) throw new Error(acted.error.reason);
  return acted.value;
};
const after = (stage: Stage, ...events: readonly StageEvent[]): Stage =>
  events.reduce((so, event) => {
    const acted = actOnStage(so, running(planned, so.phases), event, start);
    if (!acted.ok) throw new Error(`${event.type}: ${acted.error.reason}`);
    return acted.value;
  }, stage);
const ids = ({ steps }: Stage) => steps.map(({ id }) => id);
const two = of('一期', '二期');

describe('a stage by phases', () => {
  it('runs what is done by phases once for each, each after its own', () => {
    const { steps } = running(planned, two);
    const one = (id: string) => steps.find((step) => step.id === id);
    expect(one('joint-p2-fire')).toMatchObject({ partOf: 'joint-p2', phase: two[1] });
    expect(one('joint-p2')?.after).toContain('joint-p2-fire');
    expect(one('record-p1')).toMatchObject({ after: ['joint-p1'], title: { zh: '竣工备案（一期）' } });
    expect(one('record-p1')?.materials).toEqual(['completion-record-p1']);
    expect(steps.map(({ id }) => id)).not.toContain('joint');
  });

  it("serves the sections of a government's linear project: works, acceptance and record of each, one permit", () => {
    const { steps } = running(stageOf('national-government'), of('一标段', '二标段'));
    const one = (id: string) => steps.find((step) => step.id === id);
    expect([one('works-p1')?.after, one('works-p2')?.after]).toEqual([['permit'], ['permit']]);
    expect(one('joint-p2')?.title.zh).toBe('联合验收（二标段）');
    const before = shippedPlans().find(({ id }) => id === 'national-government')?.stages ?? [];
    const phased = before.flatMap((stage) =>
      stage.steps.flatMap((step) => (step.byPhases ? [stage.id] : [])),
    );
    expect(new Set(phased)).toEqual(new Set(['acceptance']));
  });

  it('takes as long as it does as one: its phases are side by side', () => {
    for (const kind of ['promised', 'statutory'] as const)
      expect(stageLimit(running(planned, of('甲', '乙', '丙')), kind).budget).toBe(
        stageLimit(planned, kind).budget,
      );
  });

  it('is not for what is simple and low-risk', () => {
    const low = stageOf('national-low-risk');
    expect(low.steps.filter(({ byPhases }) => byPhases)).toEqual([]);
    expect(running(low, two)).toEqual(running(low));
    for (const id of ['national-government', 'national-enterprise', 'national-approval'])
      expect(stageOf(id).steps.flatMap(({ byPhases, id: step }) => (byPhases ? [step] : []))).toEqual([
        ...['works', 'joint', 'record'],
      ]);
  });

  it('begins where what was one stood, and one more begins anew', () => {
    const building = after(begun, { type: 'begun', step: 'works' });
    const phased = divided(building, two);
    expect(phased.steps.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual([
      ...['works-p1', 'works-p2'],
    ]);
    const more = divided(phased, of('一期', '二期', '三期'));
    expect(more.steps.find(({ id }) => id === 'works-p3')).toMatchObject({ status: 'waiting' });
    expect(more.steps.find(({ id }) => id === 'works-p1')).toEqual(phased.steps[0]);
  });

  it('is not divided once it was done, and no phase that has begun goes', () => {
    const done = after(begun, { type: 'reported', step: 'works' });
    expect(divide(done, two)).toEqual({ ok: false, error: { reason: 'phase-begun' } });
    const three = divided(begun, of('一期', '二期', '三期'));
    expect(ids(divided(three, two))).toEqual(ids(divided(begun, two)));
    const third = after(three, { type: 'begun', step: 'works-p3' });
    expect(divide(third, two)).toEqual({ ok: false, error: { reason: 'phase-begun' } });
  });

  it('keeps the name of a phase that has begun: it is not accepted as another', () => {
    const phased = divided(begun, two);
    expect(divided(phased, of('二期', '一期')).phases).toEqual(of('二期', '一期'));
    const first = after(phased, { type: 'begun', step: 'works-p1' });
    expect(divide(first, of('二期', '一期'))).toEqual({ ok: false, error: { reason: 'phase-begun' } });
    expect(divided(first, of('一期', '东区')).phases).toEqual(of('一期', '东区'));
  });

  it('is not divided, and no phase goes, once something was committed to in it', () => {
    const committed = (stage: Stage, step: string): Stage => ({
      ...stage,
      committed: [
        {
          id: CommitmentId.parse(`cm_${'0'.repeat(26)}`),
          ...{ step, replaces: ['unified-survey'], madeAt: start, holds: true },
        },
      ],
    });
    expect(divide(committed(begun, 'joint'), two)).toMatchObject({ error: { reason: 'phase-begun' } });
    const three = divided(begun, of('一期', '二期', '三期'));
    expect(divide(committed(three, 'joint-p3'), two)).toMatchObject({ error: { reason: 'phase-begun' } });
    expect(divide(committed(three, 'joint-p1'), two).ok).toBe(true);
  });

  it('has passed what waits for it elsewhere once each phase has', () => {
    const done = (phase: string, n: number): StageEvent[] => {
      const steps = running(planned, two).steps.filter((step) => step.phase?.id === phase);
      return steps.flatMap(({ id, by }, at): StageEvent[] => {
        if (by === 'owner') return [{ type: 'reported', step: id }];
        if (by === 'complete-data') return [{ type: 'filed', step: id }];
        const order = orderId(n + at);
        return [
          { type: 'placed', step: id, orderId: order, partner },
          { type: 'opined', step: id, orderId: order, outcome: 'met' },
        ];
      });
    };
    const first = after(divided(begun, two), ...done('p1', 0));
    expect([hasPassed(first, 'record-p1'), hasPassed(first, 'record'), allPassed(first)]).toEqual([
      ...[true, false, false],
    ]);
    const gate = { after: [{ stage: planned.id, step: 'record' }] };
    expect(gatesOpen(gate, [first])).toBe(false);
    const both = after(first, ...done('p2', 100));
    expect(gatesOpen(gate, [both])).toBe(true);
    expect(namesPassed(both)).toEqual(expect.arrayContaining(['joint', 'joint-p1', 'record']));
    expect(allPassed(both)).toBe(true);
  });

  it('keeps every step that is left, whatever is divided how often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        let stage = begun;
        for (const size of sizes) {
          const phases = of(...Array.from({ length: size }, (_, n) => `第${n + 1}期`));
          stage = divided(stage, phases);
          expect(ids(stage)).toEqual(running(planned, phases).steps.map(({ id }) => id));
          expect(stage.phases).toEqual(phases);
        }
      }),
    );
  });
});
