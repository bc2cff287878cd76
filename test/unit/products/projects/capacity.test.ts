import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../functions/common/bytes.ts';
import { checkStagePlan } from '../../../../functions/products/projects/plans/check.ts';
import { wholeBudget } from '../../../../functions/products/projects/plans/graph.ts';
import { planBytes, StagePlan } from '../../../../functions/products/projects/plans/model.ts';
import { stageLimit } from '../../../../functions/products/projects/stage-deadline.ts';
import { beginStage } from '../../../../functions/products/projects/stage-transitions.ts';
import { start } from './samples.ts';

/** Three stages of forty steps, each after the two before it and one of the stage before: 120 steps in all. */
const synthetic = (perStage = 40): StagePlan =>
  StagePlan.parse({
    id: 'synthetic',
    version: 1,
    title: { zh: '容量样例', en: 'A sample of capacity' },
    effectiveFrom: '2026-01-01',
    basis: '第十二条',
    appliesTo: {},
    stages: [0, 1, 2].map((stage) => ({
      id: `stage-${stage}`,
      title: { zh: `阶段${stage}`, en: `Stage ${stage}` },
      begins: 'at-once',
      steps: Array.from({ length: perStage }, (_, n) => ({
        id: `s${stage}-${n}`,
        title: { zh: `事项${stage}之${n}`, en: `Matter ${n} of stage ${stage}` },
        department: '自然资源局',
        statutory: 1 + (n % 5),
        basis: '《行政许可法》第四十二条',
        materials: ['site-plan', 'application-report'],
        after: [
          ...[n - 1, n - 2].filter((before) => before >= 0).map((before) => `s${stage}-${before}`),
          ...(stage > 0 ? [`s${stage - 1}-${n}`] : []),
        ],
      })),
    })),
  });

describe('a plan of 120 steps', () => {
  const plan = synthetic();

  it('may be published, and 123 may not', () => {
    expect(checkStagePlan(plan)).toEqual([]);
    const more = {
      ...plan,
      stages: [...plan.stages, { ...synthetic(3).stages[0], id: 'more' }],
    } as StagePlan;
    expect(checkStagePlan(more).map(({ pointer }) => pointer)).toContain('/stages');
  });

  it('fits its item, and so does each of its stages as it runs', () => {
    expect(bytesOf(plan)).toBeLessThan(planBytes);
    for (const planned of plan.stages) {
      const stage = beginStage(planned, { id: plan.id, version: 1 }, start);
      const worst = stage.steps.map((step) => ({
        ...step,
        orderId: `or_${'0'.repeat(26)}`,
        partner: `pt_${'0'.repeat(26)}`,
        owed: Array.from({ length: 20 }, () => ({ from: start, to: start })),
        earlier: Array.from({ length: 20 }, () => `or_${'0'.repeat(26)}`),
      }));
      // 400 KB are the most that an item may have.
      expect(bytesOf({ ...stage, steps: worst })).toBeLessThan(250 * 1024);
    }
  });

  it('has its paths reckoned in a moment: each stage, and the whole of it', () => {
    const began = performance.now();
    for (const stage of plan.stages) expect(stageLimit(stage, 'promised').budget).toBeGreaterThan(0);
    // The chain through a stage is all of its steps; the last stage's ends after one step more of each stage before it.
    const chain = Array.from({ length: 40 }, (_, n) => 1 + (n % 5)).reduce((sum, days) => sum + days, 0);
    expect(wholeBudget(plan, 'statutory').budget).toBeGreaterThanOrEqual(chain);
    // Milliseconds on a machine that does nothing else; the bar leaves room for one that does.
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
