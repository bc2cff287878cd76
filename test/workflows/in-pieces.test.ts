import { describe, expect, it } from 'vitest';
import { execution } from './execution.ts';

describe.each([
  ['project', { of: 'project', id: 'pj_1' }, { projectId: 'pj_1' }],
  ['river-approval', { of: 'river-approval', id: 'ra_1' }, { caseId: 'ra_1' }],
  ['batch', { of: 'joint-installation', id: 'ji_1' }, { caseId: 'ji_1' }],
] as const)('what is written in pieces of a %s', (_, input, asked) => {
  it('is carried on until nothing is left, in three transitions', async () => {
    const calls: unknown[] = [];
    const tasks = { 'carry-on': (payload: object) => void calls.push(payload) };
    const machine = await execution('in-pieces', input, { tasks });
    expect(calls).toEqual([{ task: 'carry-on', ...asked }]);
    expect(machine).toHaveSucceeded();
    expect(machine.transitions).toBe(3);
  });

  it('is carried on again when whoever did was killed', async () => {
    let lives = 0;
    const killed = () => {
      lives += 1;
      if (lives < 4) throw new Error('killed');
    };
    const machine = await execution('in-pieces', input, { tasks: { 'carry-on': killed } });
    await machine.advance(3_600_000);
    expect(lives).toBe(4);
    expect(machine).toHaveSucceeded();
  });
});

describe('the orders of a partner that has retired', () => {
  const input = { of: 'partner', id: 'pt_1' };

  it('go to its successor at once, and again what was placed by who had not heard of it', async () => {
    const calls: unknown[] = [];
    const tasks = { 'hand-over-orders': (payload: object) => void calls.push(payload) };
    const machine = await execution('in-pieces', input, { tasks });
    const once = { task: 'hand-over-orders', partner: 'pt_1' };
    expect(calls).toEqual([once]);
    await machine.advance(30_000);
    expect(calls).toEqual([once, once]);
    expect(machine).toHaveSucceeded();
    expect(machine.transitions).toBe(5);
  });

  it('go on where whoever handed them over was killed', async () => {
    let lives = 0;
    const killed = () => {
      lives += 1;
      if (lives < 4) throw new Error('killed');
    };
    const machine = await execution('in-pieces', input, { tasks: { 'hand-over-orders': killed } });
    await machine.advance(3_600_000);
    expect(lives).toBe(5);
    expect(machine).toHaveSucceeded();
  });
});

describe('rules and areas of the river', () => {
  const input = { of: 'river-window', id: 'rules-v2', at: '2026-03-01T00:00:00.000Z' };

  it('have what is under way judged again when they take effect, not before', async () => {
    const calls: unknown[] = [];
    const tasks = { 'judge-again': (payload: object) => void calls.push(payload) };
    const machine = await execution('in-pieces', { ...input, at: '2027-03-01T00:00:00.000Z' }, { tasks });
    expect(calls).toEqual([]);
    await machine.advance(200 * 24 * 3_600_000);
    if (calls.length === 0) await machine.advance(400 * 24 * 3_600_000);
    expect(calls).toEqual([{ task: 'judge-again', id: 'rules-v2' }]);
    expect(machine).toHaveSucceeded();
  });

  it('have the history that was recorded', async () => {
    const machine = await execution('in-pieces', input, { tasks: { 'judge-again': () => ({}) } });
    expect(machine).toMatchGolden('golden/in-pieces-river-window.history.txt');
  });
});

it('has the history that was recorded', async () => {
  const tasks = { 'carry-on': () => ({}) };
  const machine = await execution('in-pieces', { of: 'project', id: 'pj_1' }, { tasks });
  expect(machine).toMatchGolden('golden/in-pieces.history.txt');
});
