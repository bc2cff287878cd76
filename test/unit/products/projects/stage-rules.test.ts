import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMillis } from '../../../../functions/law/instant.ts';
import type { Stage } from '../../../../functions/products/projects/stage.ts';
import {
  actOnStage,
  allPassed,
  beginStage,
  stepTransitions,
  turns,
  type StageEvent,
} from '../../../../functions/products/projects/stage-transitions.ts';
import { stageLimit } from '../../../../functions/products/projects/stage-deadline.ts';
import { anyStage, longestPath, orderId, partner, start } from './samples.ts';
import { runs } from '../../../runs.ts';

const steps = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'];
const anyEvent: fc.Arbitrary<StageEvent> = fc.oneof(
  fc.record({
    type: fc.constant('placed' as const),
    step: fc.constantFrom(...steps),
    orderId: fc.nat(9).map(orderId),
    partner: fc.constant(partner),
  }),
  fc.record({
    type: fc.constant('opined' as const),
    step: fc.constantFrom(...steps),
    orderId: fc.nat(9).map(orderId),
    outcome: fc.constantFrom('met' as const, 'met-with-conditions' as const, 'not-met' as const),
  }),
  fc.record({ type: fc.constant('redone' as const), step: fc.constantFrom(...steps) }),
  fc.record({ type: fc.constantFrom('paused' as const, 'continued' as const, 'closed' as const) }),
);

const statuses = (stage: Stage) => new Map(stage.steps.map(({ id, status }) => [id, status]));

describe('the rules of a stage', () => {
  it('keep every state legal and lose no event, in any order of events', () => {
    fc.assert(
      fc.property(anyStage, fc.array(anyEvent, { maxLength: 60 }), (planned, events) => {
        let stage = beginStage(planned, { id: 'p', version: 1 }, start);
        let placed = 0;
        let redone = 0;
        events.forEach((event, index) => {
          const before = stage;
          const acted = actOnStage(stage, planned, event, addMillis(start, index + 1));
          if (!acted.ok) return;
          stage = acted.value;
          if (event.type === 'placed') placed += 1;
          if (event.type === 'redone') redone += 1;
          if (!('step' in event)) return;
          const [from, to] = [statuses(before).get(event.step), statuses(stage).get(event.step)];
          const allowed = stepTransitions[from ?? 'waiting'] as Partial<Record<string, readonly string[]>>;
          expect(allowed[event.type]).toContain(to);
          // Only the step the event names has moved.
          expect(stage.steps.filter(({ id }) => id !== event.step)).toEqual(
            before.steps.filter(({ id }) => id !== event.step),
          );
        });
        for (const one of stage.steps) {
          // Nobody's clock ran before its turn, unless a step before it was done again since.
          const after = planned.steps.find(({ id }) => id === one.id)?.after ?? [];
          if (one.status === 'open' && redone === 0)
            for (const id of after) expect(statuses(stage).get(id)).toBe('passed');
          expect(one.status === 'passed' || one.status === 'failed').toBe(one.outcome !== undefined);
          expect(one.status === 'failed').toBe(one.outcome === 'not-met');
        }
        // Every order that was ever placed is still known, of whatever round.
        const known = stage.steps.flatMap((one) => [...one.earlier, ...(one.orderId ? [one.orderId] : [])]);
        expect(known).toHaveLength(placed);
        expect(stage.status === 'ended').toBe(stage.endedAt !== undefined);
        if (stage.status === 'ended') expect(allPassed(stage)).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
  }, 60_000);

  it('ask every step whose turn it is, all at once, until the stage can close', () => {
    fc.assert(
      fc.property(anyStage, (planned) => {
        let stage = beginStage(planned, { id: 'p', version: 1 }, start);
        let asked = 0;
        for (let look = 0; !allPassed(stage); look += 1) {
          expect(look).toBeLessThan(planned.steps.length);
          const due = turns(stage, planned, new Set());
          expect(due.length).toBeGreaterThan(0);
          for (const { planned: step } of due) {
            const events: StageEvent[] = [
              { type: 'placed', step: step.id, orderId: orderId(asked), partner },
              { type: 'opined', step: step.id, orderId: orderId(asked), outcome: 'met' },
            ];
            asked += 1;
            for (const event of events) {
              const acted = actOnStage(stage, planned, event, start);
              if (acted.ok) stage = acted.value;
            }
          }
        }
        expect(asked).toBe(planned.steps.length);
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('limit a stage by its longest path, as an oracle that walks every path has it', () => {
    fc.assert(
      fc.property(anyStage, fc.constantFrom('promised' as const, 'statutory' as const), (planned, kind) => {
        expect(stageLimit(planned, kind).budget).toBe(longestPath(planned.steps, kind));
      }),
      { numRuns: runs(1_000, 200) },
    );
  });
});
