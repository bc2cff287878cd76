import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const ask = 'Has the letter an outcome?';
const input = { subjectId: 'cl_1', orderId: 'or_1' };
const until = (moment: string) => ({ letter: { open: true, until: moment } });
const deemed = { letter: { open: false, status: 'deemed-consent' } };

/** A letter whose task says in turn what is given. */
const asking = (...answers: readonly object[]) =>
  execution('consultation', input, { mocks: { [ask]: answers.map(lambda) } });

it('wakes at the due moment to the millisecond, in 6 transitions', async () => {
  const due = '2026-03-05T16:00:00.000Z';
  const run = await asking(until(due), deemed);
  await run.advance(Date.parse(due) - Date.parse('2026-03-02T01:00:00.000Z') - 1);
  expect(run.calls(ask)).toHaveLength(1);
  await run.advance(1);
  expect(run.call(ask).at).toEqual(new Date(due));
  expect(run.call(ask).arguments).toMatchObject({ Payload: { orderId: 'or_1' } });
  expect(run).toHaveSucceeded(deemed.letter);
  expect(run.transitions).toBe(6);
  expect(run).toMatchGolden('golden/consultation.history.txt');
});

it('waits on when the due moment has moved meanwhile', async () => {
  const [due, moved] = ['2026-03-05T16:00:00.000Z', '2026-03-09T16:00:00.000Z'] as const;
  const run = await asking(until(due), until(moved), deemed);
  expect(await run.next()).toEqual(new Date(due));
  expect(await run.next()).toEqual(new Date(moved));
  expect(run).toHaveSucceeded();
});

it('ends when it finds the letter answered', async () => {
  const replied = { letter: { open: false, status: 'replied' } };
  const run = await asking(until('2026-03-05T16:00:00.000Z'), replied);
  await run.advance({ days: 5 });
  expect(run.calls(ask)).toHaveLength(2);
  expect(run).toHaveSucceeded(replied.letter);
});

it('outlives hours without its function', async () => {
  const mocks = { [ask]: { '0-10': lambdaError('Error', 'no function'), '11': lambda(deemed) } };
  const run = await execution('consultation', input, { mocks });
  await run.advance({ days: 1 });
  expect(run.calls(ask)).toHaveLength(12);
  expect(run).toHaveSucceeded();
});
