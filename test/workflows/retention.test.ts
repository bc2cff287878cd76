import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, payloadOf } from './execution.ts';

const [replay, look, archive] = [
  'Erase again what a restore brought back',
  'Look at what is due',
  'Archive closed cases',
];
const since = '2026-11-01T00:00:00.000Z';
const page = (cursor?: string) =>
  lambda({ since, again: 1, more: cursor !== undefined, ...(cursor !== undefined && { cursor }) });
const looked = (more: boolean) => lambda({ acted: 200, sick: 0, more });

it('goes through the register page by page, then through the persons that are due, then through the cases', async () => {
  const mocks = {
    [replay]: [page('a'), page('b'), page()],
    [look]: [looked(true), looked(false)],
    [archive]: [looked(true), looked(true), looked(false)],
  };
  const run = await execution('retention', {}, { mocks });
  expect(run).toHaveSucceeded();
  expect(run.calls(replay).map(payloadOf)).toEqual([
    { task: 'replay' },
    { task: 'replay', since, cursor: 'a' },
    { task: 'replay', since, cursor: 'b' },
  ]);
  expect(run.calls(look)).toHaveLength(2);
  expect(run.calls(archive).map(payloadOf)).toEqual(Array(3).fill({ task: 'archive' }));
});

it('replays from the moment it is given, after a restore', async () => {
  const run = await execution(
    'retention',
    { since },
    { mocks: { [replay]: page(), [look]: looked(false), [archive]: looked(false) } },
  );
  expect(run.calls(replay).map(payloadOf)[0]).toEqual({ task: 'replay', since });
});

it('goes on after breakdowns', async () => {
  const mocks = {
    [replay]: { '0-1': lambdaError('Error', 'Broken down'), '2': page() },
    [look]: { '0': lambdaError('Error', 'Broken down'), '1': looked(false) },
    [archive]: { '0': lambdaError('Error', 'Broken down'), '1': looked(false) },
  };
  const run = await execution('retention', {}, { mocks });
  await run.advance('PT10M');
  expect(run).toHaveSucceeded();
});

it('has the history that was recorded', async () => {
  const run = await execution(
    'retention',
    {},
    { mocks: { [replay]: page(), [look]: looked(false), [archive]: looked(false) } },
  );
  expect(run).toMatchGolden('golden/retention.history.txt');
});
