import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, payloadOf } from './execution.ts';

const erase = 'Erase records';
const asked = { erasureId: 'er_1' };

it('erases until there are no more records, always of the same request', async () => {
  const mocks = { [erase]: [lambda({ more: true }), lambda({ more: true }), lambda({ more: false })] };
  const run = await execution('erasure', asked, { mocks });
  expect(run).toHaveSucceeded();
  const sent = run.calls(erase).map(payloadOf);
  expect(sent).toEqual(Array.from({ length: 3 }, () => ({ task: 'erase', erasureId: 'er_1' })));
});

it('goes on after a breakdown in the middle', async () => {
  const broken = { '0': lambdaError('Error', 'Broken down'), '1': lambda({ more: false }) };
  const mocks = { [erase]: [lambda({ more: true }), broken] };
  const run = await execution('erasure', asked, { mocks });
  await run.advance('PT10M');
  expect(run).toHaveSucceeded();
  expect(run.calls(erase)).toHaveLength(3);
});

it('has the history that was recorded', async () => {
  const run = await execution('erasure', asked, { mocks: { [erase]: lambda({ more: false }) } });
  expect(run).toMatchGolden('golden/erasure.history.txt');
});
