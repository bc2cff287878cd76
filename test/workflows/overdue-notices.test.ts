import { afterEach, expect, it } from 'vitest';
import { MINUTE } from '../../functions/law/instant.ts';
import { golden, openMachine, transitions, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

it('sweeps until nothing more is overdue', async () => {
  let left = 3;
  machine = await openMachine('overdue-notices', {
    overdue: () => ({ acted: 200, more: (left -= 1) > 0 }),
  });
  await machine.start({});
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(left).toBe(0);
  expect(transitions(await machine.history())).toBe(7);
});

it('sweeps again after a breakdown: what was sent before is not sent twice by the sweep itself', async () => {
  let tries = 0;
  machine = await openMachine('overdue-notices', {
    overdue: () => {
      tries += 1;
      if (tries < 3) throw new Error('Broken down');
      return { acted: 0, more: false };
    },
  });
  await machine.start({});
  await machine.advance(10 * MINUTE);
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(tries).toBe(3);
});

it('has the history that was recorded', async () => {
  machine = await openMachine('overdue-notices', { overdue: () => ({ acted: 0, more: false }) });
  await machine.start({});
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/overdue-notices.history.txt');
});
