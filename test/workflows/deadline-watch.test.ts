import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const swept = (acted: number, more: boolean) => lambda({ acted, more });

it('sweeps until nothing more is due', async () => {
  const sweeps = [swept(200, true), swept(200, true), swept(200, false)];
  const run = await execution('deadline-watch', {}, { mocks: { 'Act upon what is due': sweeps } });
  expect(run).toHaveSucceeded();
  expect(run.calls('Act upon what is due')).toHaveLength(3);
  expect(run.transitions).toBe(7);
});

it('has the history that was recorded', async () => {
  const run = await execution('deadline-watch', {}, { mocks: { 'Act upon what is due': swept(0, false) } });
  expect(run).toMatchGolden('golden/deadline-watch.history.txt');
});
