import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const input = { importId: 'im_1', reading: 2 };

it('asks for the next portions until none is left', async () => {
  const calls: unknown[] = [];
  const tasks = {
    'read-import': (payload: object) => {
      calls.push(payload);
      return { isRead: calls.length === 3 };
    },
  };
  const machine = await execution('enterprise-import', input, { tasks });
  expect(calls).toEqual(Array.from({ length: 3 }, () => ({ task: 'read-import', ...input })));
  expect(machine).toHaveSucceeded();
  expect(machine.transitions).toBe(7);
});

it('goes on when whoever read was killed', async () => {
  let lives = 0;
  const killed = () => {
    lives += 1;
    if (lives < 4) throw new Error('killed');
    return { isRead: true };
  };
  const machine = await execution('enterprise-import', input, { tasks: { 'read-import': killed } });
  await machine.advance(3_600_000);
  expect(lives).toBe(4);
  expect(machine).toHaveSucceeded();
});

it('has the history that was recorded', async () => {
  const tasks = { 'read-import': () => ({ isRead: true }) };
  const machine = await execution('enterprise-import', input, { tasks });
  expect(machine).toMatchGolden('golden/enterprise-import.history.txt');
});
