import { describe, expect, it } from 'vitest';
import { addMillis, HOUR } from '../../../../functions/law/instant.ts';
import { CommitmentId } from '../../../../functions/services/commitments/model.ts';
import type { Stage } from '../../../../functions/products/projects/stage.ts';
import { PlannedStage } from '../../../../functions/products/projects/plans/model.ts';
import {
  actOnStage,
  allPassed,
  beginStage,
  isPaused,
  stageTransitions,
  stepTransitions,
  turns,
  type StageEvent,
} from '../../../../functions/products/projects/stage-transitions.ts';
import { orderId, partner, start } from './samples.ts';

const step = (id: string, after: readonly string[], materials: readonly string[] = []) => ({
  id,
  title: { zh: id, en: id },
  department: '自然资源局',
  statutory: 10,
  after,
  materials,
});
/** Two steps side by side, and one that waits for both. */
const planned = PlannedStage.parse({
  id: 'conditions',
  title: { zh: '建设条件', en: 'Conditions' },
  begins: 'at-once',
  steps: [step('land', [], ['map', 'deed']), step('energy', []), step('permit', ['land', 'energy'])],
});
const begun = beginStage(planned, { id: 'p', version: 3 }, start);
const later = addMillis(start, HOUR);

const placed = (id: string, n = 1): StageEvent => ({
  type: 'placed',
  step: id,
  orderId: orderId(n),
  partner,
});
const opined = (
  id: string,
  outcome: 'met' | 'met-with-conditions' | 'not-met' = 'met',
  n = 1,
): StageEvent => ({
  type: 'opined',
  step: id,
  orderId: orderId(n),
  outcome,
});
const after = (stage: Stage, ...events: readonly StageEvent[]): Stage =>
  events.reduce((one, event) => {
    const acted = actOnStage(one, planned, event, later);
    if (!acted.ok) throw new Error(acted.error.reason);
    return acted.value;
  }, stage);
const refusal = (stage: Stage, event: StageEvent) => {
  const acted = actOnStage(stage, planned, event, later);
  return acted.ok ? undefined : acted.error.reason;
};
const stepOf = (stage: Stage, id: string) => stage.steps.find((one) => one.id === id);

describe('the tables of a stage', () => {
  it('allow a step these moves', () =>
    expect(stepTransitions).toEqual({
      waiting: { placed: ['open'], filed: ['passed'], begun: ['open'], reported: ['passed'] },
      open: { opined: ['passed', 'failed'], reported: ['passed'], redone: ['waiting'] },
      passed: { redone: ['waiting'] },
      failed: { redone: ['waiting'] },
    }));
  it('allow a stage these moves', () =>
    expect(stageTransitions).toEqual({
      running: {
        closed: 'ended',
        cancelled: 'cancelled',
        paused: 'running',
        continued: 'running',
        phased: 'running',
      },
      ended: { reopened: 'running' },
      cancelled: {},
    }));
});

describe('a stage', () => {
  it('begins with nothing received', () =>
    expect(begun).toEqual({
      id: 'conditions',
      plan: { id: 'p', version: 3 },
      status: 'running',
      startedAt: start,
      steps: ['land', 'energy', 'permit'].map((id) => ({ id, status: 'waiting', round: 1, earlier: [] })),
      pauses: [],
      waits: [],
      run: 1,
    }));

  it('is paused once and goes on once', () => {
    const paused = after(begun, { type: 'paused' });
    expect([isPaused(begun), isPaused(paused)]).toEqual([false, true]);
    expect(paused).toMatchObject({ status: 'running', pauses: [{ from: later }] });
    expect(refusal(paused, { type: 'paused' })).toBe('paused');
    expect(refusal(begun, { type: 'continued' })).toBe('not-paused');
    const end = addMillis(later, HOUR);
    const on = actOnStage(paused, planned, { type: 'continued' }, end);
    expect(on).toMatchObject({ ok: true, value: { pauses: [{ from: later, to: end }] } });
    const twice = on.ok ? after(on.value, { type: 'paused' }) : begun;
    expect(twice.pauses).toEqual([{ from: later, to: end }, { from: later }]);
    expect(isPaused(twice)).toBe(true);
  });

  it('closes once every step has passed, and then is asked nothing more', () => {
    const open = after(begun, placed('land'), opined('land'), placed('energy'), opined('energy'));
    expect(allPassed(open)).toBe(false);
    expect(refusal(open, { type: 'closed' })).toBe('steps-open');
    const closed = after(open, placed('permit'), opined('permit'), { type: 'closed' });
    expect(closed).toMatchObject({ status: 'ended', endedAt: later });
    expect(refusal(closed, { type: 'redone', step: 'land' })).toBe('stage-not-running');
    expect(refusal(closed, { type: 'cancelled' })).toBe('stage-not-running');
  });

  it('is cancelled whatever stands open', () =>
    expect(after(begun, placed('land'), { type: 'cancelled' })).toMatchObject({
      status: 'cancelled',
      endedAt: later,
    }));
});

describe('a step', () => {
  it('is received by its department with its order', () =>
    expect(stepOf(after(begun, placed('land')), 'land')).toEqual({
      id: 'land',
      status: 'open',
      round: 1,
      earlier: [],
      partner,
      orderId: orderId(1),
      receivedAt: later,
    }));

  it.each([
    ['met', 'passed'],
    ['met-with-conditions', 'passed'],
    ['not-met', 'failed'],
  ] as const)('that is %s has %s', (outcome, status) =>
    expect(stepOf(after(begun, placed('land'), opined('land', outcome)), 'land')).toMatchObject({
      status,
      outcome,
      endedAt: later,
      orderId: orderId(1),
    }),
  );

  it('is done again in another round, and its order is remembered', () => {
    const again = after(begun, placed('land'), opined('land', 'not-met'), { type: 'redone', step: 'land' });
    expect(stepOf(again, 'land')).toEqual({ id: 'land', status: 'waiting', round: 2, earlier: [orderId(1)] });
    const third = after(again, placed('land', 2), opined('land', 'met', 2), { type: 'redone', step: 'land' });
    expect(stepOf(third, 'land')).toMatchObject({ round: 3, earlier: [orderId(1), orderId(2)] });
  });

  it('moves only as its table says, by its own order, in its turn, while nothing is paused', () => {
    expect(refusal(begun, placed('nowhere'))).toBe('no-such-step');
    expect(refusal(begun, opined('land'))).toBe('step-not-there');
    expect(refusal(begun, { type: 'redone', step: 'land' })).toBe('step-not-there');
    const open = after(begun, placed('land'));
    expect(refusal(open, placed('land', 2))).toBe('step-not-there');
    expect(refusal(open, opined('land', 'met', 2))).toBe('not-this-order');
    expect(refusal(begun, placed('permit'))).toBe('steps-before-it');
    const half = after(open, opined('land'));
    expect(refusal(half, placed('permit'))).toBe('steps-before-it');
    const paused = after(open, { type: 'paused' });
    expect(refusal(paused, placed('energy'))).toBe('paused');
    expect(refusal(paused, opined('land'))).toBeUndefined();
  });
});

describe('the steps whose turn it is', () => {
  const none: ReadonlySet<string> = new Set();
  const turnOf = (stage: Stage, onFile = none) =>
    turns(stage, planned, onFile).map(({ planned: { id }, missing }) => [id, ...missing].join(' '));

  it('are all whose predecessors have passed, each with what it still needs', () => {
    expect(turnOf(begun)).toEqual(['land map deed', 'energy']);
    expect(turnOf(begun, new Set(['map']))).toEqual(['land deed', 'energy']);
    const id = CommitmentId.parse(`cm_${'0'.repeat(26)}`);
    const made = { id, step: 'land', replaces: ['deed'], madeAt: start, holds: true };
    const turnsWith = (one: typeof made) => turnOf({ ...begun, committed: [one] }, new Set(['map']));
    expect(turnsWith(made), 'committed to instead').toEqual(['land', 'energy']);
    expect(turnsWith({ ...made, holds: false }), 'broken').toEqual(['land deed', 'energy']);
    expect(turnsWith({ ...made, step: 'energy' }), 'for another step').toEqual(['land deed', 'energy']);
    const open = after(begun, placed('land'));
    expect(turnOf(open)).toEqual(['energy']);
    expect(turnOf(after(open, opined('land'), placed('energy'), opined('energy')))).toEqual(['permit']);
  });
});

describe('a step that waits for its department to be registered', () => {
  const waits = { role: 'department', name: '自然资源局', why: 'retired', since: start } as const;
  const waiting: Stage = {
    ...begun,
    steps: begun.steps.map((one) => (one.id === 'energy' ? { ...one, waits } : one)),
  };

  it.each([
    ['asked', placed('energy')],
    ['cancelled with its stage', { type: 'cancelled' }],
  ] as const)('waits no more when it is %s', (_, event) => {
    const step = after(waiting, event).steps.find(({ id }) => id === 'energy');
    expect(step).not.toHaveProperty('waits');
  });

  it('keeps waiting, and its turn, while the stage stands still', () => {
    const still = after(waiting, { type: 'paused' });
    expect(still.steps).toEqual(waiting.steps);
    expect(turns(still, planned, new Set()).map((turn) => turn.planned.id)).toContain('energy');
  });
});
