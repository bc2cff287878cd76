import { afterEach, expect, it } from 'vitest';
import { golden, openMachine, transitions, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

it('sweeps until nothing more is due', async () => {
  let left = 3;
  machine = await openMachine('deadline-watch', { sweep: () => ({ acted: 200, more: (left -= 1) > 0 }) });
  await machine.start({});
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(left).toBe(0);
  expect(transitions(await machine.history())).toBe(7);
});

it('has the history that was recorded', async () => {
  machine = await openMachine('deadline-watch', { sweep: () => ({ acted: 0, more: false }) });
  await machine.start({});
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/deadline-watch.history.txt');
});
