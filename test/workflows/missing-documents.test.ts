import { afterEach, expect, it } from 'vitest';
import { golden, openMachine, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

it('asks at the make-up date whether what was missing has come', async () => {
  const due = '2026-03-04T16:00:00.000Z';
  const asked: string[] = [];
  machine = await openMachine('missing-documents', {
    'make-up': () => {
      asked.push(new Date(machine.clock.now()).toISOString());
      return {
        makeUp: asked.length === 1 ? { open: true, until: due } : { open: false, state: 'suspended' },
      };
    },
  });
  await machine.start({ caseId: 'ji_1' });
  await machine.advance(10 * 24 * 3_600_000);
  expect(asked[1]).toBe(due);
  expect(await machine.status()).toEqual({
    status: 'SUCCEEDED',
    output: { open: false, state: 'suspended' },
  });
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/missing-documents.history.txt');
});

it('hands a date that lies beyond its 300th day over to the next execution', async () => {
  const handedOver: unknown[] = [];
  machine = await openMachine('missing-documents', {
    'make-up': () => ({ makeUp: { open: true, until: '2029-03-04T16:00:00.000Z' } }),
    'hand-over': ({ task: _, ...said }) => {
      handedOver.push(said);
      return { next: 'one-2' };
    },
  });
  await machine.start({ caseId: 'ji_1' });
  await machine.advance(299 * 24 * 3_600_000);
  expect((await machine.status()).status).toBe('RUNNING');
  await machine.advance(2 * 24 * 3_600_000);
  expect(handedOver).toEqual([{ machine: 'missing-documents', execution: 'one', input: { caseId: 'ji_1' } }]);
  expect(await machine.status()).toEqual({ status: 'SUCCEEDED', output: { next: 'one-2' } });
});
