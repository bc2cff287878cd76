import { lambda } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution } from './execution.ts';

const swept = (acted: number, more: boolean) => lambda({ acted, more });

it('sends until nothing more is due', async () => {
  const sweeps = [swept(200, true), swept(3, false)];
  const run = await execution('channel-digests', {}, { mocks: { 'Send what is due': sweeps } });
  expect(run).toHaveSucceeded();
  expect(run.calls('Send what is due')).toHaveLength(2);
});

it('has the history that was recorded', async () => {
  const run = await execution('channel-digests', {}, { mocks: { 'Send what is due': swept(0, false) } });
  expect(run).toMatchGolden('golden/channel-digests.history.txt');
});
