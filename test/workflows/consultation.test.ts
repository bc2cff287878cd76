import { afterEach, expect, it } from 'vitest';
import { golden, openMachine, transitions, type RunningMachine } from './support/machine.ts';

let machine: RunningMachine;
afterEach(() => machine.close());

const day = 24 * 3_600_000;
const input = { subjectId: 'cl_1', orderId: 'or_1' };
const until = (moment: string) => ({ letter: { open: true, until: moment } });
const deemed = { letter: { open: false, status: 'deemed-consent' } };

/** A machine whose task says in turn what is given, and the moments at which it was asked. */
const asking = async (answers: readonly object[]) => {
  const asked: string[] = [];
  machine = await openMachine('consultation', {
    lapse: ({ orderId }) => {
      expect(orderId).toBe('or_1');
      asked.push(new Date(machine.clock.now()).toISOString());
      return answers[asked.length - 1];
    },
  });
  await machine.start(input);
  return asked;
};

it('wakes at the due moment to the millisecond, in 6 transitions', async () => {
  const due = '2026-03-05T16:00:00.000Z';
  const asked = await asking([until(due), deemed]);
  await machine.advance(Date.parse(due) - machine.clock.now() - 1);
  expect(asked).toHaveLength(1);
  await machine.advance(1);
  expect(asked[1]).toBe(due);
  expect(await machine.status()).toEqual({ status: 'SUCCEEDED', output: deemed.letter });
  expect(transitions(await machine.history())).toBe(6);
  await expect(golden(await machine.history())).toMatchFileSnapshot('golden/consultation.history.txt');
});

it('waits on when the due moment has moved meanwhile', async () => {
  const moved = '2026-03-09T16:00:00.000Z';
  const asked = await asking([until('2026-03-05T16:00:00.000Z'), until(moved), deemed]);
  await machine.advance(30 * day);
  expect(asked.slice(1)).toEqual(['2026-03-05T16:00:00.000Z', moved]);
  expect((await machine.status()).status).toBe('SUCCEEDED');
});

it('ends when it finds the letter answered', async () => {
  const replied = { letter: { open: false, status: 'replied' } };
  const asked = await asking([until('2026-03-05T16:00:00.000Z'), replied]);
  await machine.advance(5 * day);
  expect(asked).toHaveLength(2);
  expect(await machine.status()).toEqual({ status: 'SUCCEEDED', output: replied.letter });
});

it('outlives hours without its function', async () => {
  let tries = 0;
  machine = await openMachine('consultation', {
    lapse: () => {
      tries += 1;
      if (tries < 12) throw new Error('no function');
      return deemed;
    },
  });
  await machine.start(input);
  await machine.advance(day);
  expect(tries).toBe(12);
  expect((await machine.status()).status).toBe('SUCCEEDED');
});
