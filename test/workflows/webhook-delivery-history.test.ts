import { afterEach, expect, it } from 'vitest';
import { golden, openMachine, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

/** As the task throws what was not delivered: its message is the moment of the next attempt. */
const notDelivered = (until: string): Error => Object.assign(new Error(until), { name: 'NotDelivered' });

it('has the history that was recorded: one failure, a wait until the moment the task names, a success', async () => {
  const next = '2026-03-02T01:00:05.000Z';
  let attempts = 0;
  machine = await openMachine('webhook-delivery', {
    attempt: () => {
      attempts += 1;
      if (attempts === 1) throw notDelivered(next);
      return { status: 'delivered' };
    },
  });
  await machine.start({ deliveryId: 'wd_1', round: 1 });
  await machine.advance(60_000);
  expect((await machine.status()).status).toBe('SUCCEEDED');
  expect(attempts).toBe(2);
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/webhook-delivery.history.txt');
});
