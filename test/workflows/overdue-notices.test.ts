import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const sweep = 'Act upon what is overdue';
const swept = (acted: number, more: boolean) => lambda({ acted, more });

it('sweeps until nothing more is overdue', async () => {
  const sweeps = [swept(200, true), swept(200, true), swept(200, false)];
  const run = await execution('overdue-notices', {}, { mocks: { [sweep]: sweeps } });
  expect(run).toHaveSucceeded();
  expect(run.calls(sweep)).toHaveLength(3);
  expect(run.transitions).toBe(7);
});

it('sweeps again after a breakdown: what was sent before is not sent twice by the sweep itself', async () => {
  const mocks = { [sweep]: { '0-1': lambdaError('Error', 'Broken down'), '2': swept(0, false) } };
  const run = await execution('overdue-notices', {}, { mocks });
  await run.advance('PT10M');
  expect(run).toHaveSucceeded();
  expect(run.calls(sweep)).toHaveLength(3);
});

it('has the history that was recorded', async () => {
  const run = await execution('overdue-notices', {}, { mocks: { [sweep]: swept(0, false) } });
  expect(run).toMatchGolden('golden/overdue-notices.history.txt');
});
