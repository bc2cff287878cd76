import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMillis } from '../../../../functions/law/instant.ts';
import { PartnerId } from '../../../../functions/services/partners/model.ts';
import {
  actOnObstacle,
  obstacleTransitions,
  onSilence,
  type Obstacle,
  type ObstacleEvent,
} from '../../../../functions/products/projects/obstacle.ts';
import { newObstacle } from '../../../../functions/products/projects/obstacle-writes.ts';
import { workingTime } from '../../law/samples.ts';
import { partner, start } from './samples.ts';
import { runs } from '../../../runs.ts';

const other = PartnerId.parse('pt_01J9YYYYYYYYYYYYYYYYYYYYYY');
const by = fc.constantFrom(partner, other);
const anyEvent: fc.Arbitrary<ObstacleEvent> = fc.oneof(
  fc.record({ type: fc.constant('assigned' as const), to: fc.uniqueArray(by, { minLength: 1 }) }),
  fc.record({ type: fc.constant('received' as const), by }),
  fc.record({ type: fc.constant('answered' as const), by, text: fc.constant('已解决') }),
  fc.record({ type: fc.constantFrom('confirmed' as const, 'contested' as const) }),
  fc.record({ type: fc.constantFrom('lapsed' as const, 'escalated' as const) }),
);

describe('an obstacle', () => {
  it('keeps its first owner to the end, in any order of events, and is closed only when answered', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let one: Obstacle = newObstacle({ raisedBy: 'enterprise', what: '红线冲突' }, start);
        events.forEach((event, index) => {
          const { owner, status, escalations } = one;
          const acted = actOnObstacle(one, event, { now: addMillis(start, index + 1), workingTime });
          const moves = obstacleTransitions[status] as Partial<Record<string, string>>;
          if (!acted.ok) return;
          one = acted.value;
          expect(moves[event.type]).toBe(one.status);
          if (owner) expect(one.owner).toBe(owner);
          expect(one.escalations.length - escalations.length).toBe(event.type === 'escalated' ? 1 : 0);
        });
        if (one.status === 'closed') expect(one.answer).toBeDefined();
        expect(one.status === 'closed').toBe(one.closed !== undefined);
        if (one.status === 'received' || one.status === 'answered') expect(one.owner).toBeDefined();
      }),
      { numRuns: runs(10_000) },
    );
  }, 60_000);

  it('is never answered by silence: silence escalates, and closes only what was answered', () => {
    for (const status of ['assigned', 'received'] as const)
      expect(onSilence({ status } as Obstacle)).toBe('escalated');
    expect(onSilence({ status: 'answered' } as Obstacle)).toBe('lapsed');
  });
});
