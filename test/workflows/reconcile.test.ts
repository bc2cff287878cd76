import { lambda, lambdaError } from '@liban/stepfunctions/testing';
import { expect, it } from 'vitest';
import { execution, payloadOf } from './execution.ts';

const [replay, look] = [
  'Erase again what a restore brought back',
  'Has each open case its execution, and each execution its case?',
];
const since = '2026-11-01T00:00:00.000Z';
const replayed = (cursor?: string) =>
  lambda({ since, again: 1, more: cursor !== undefined, ...(cursor !== undefined && { cursor }) });
const found = (started: number) => ({ cases: 50, started, stopped: 0, astray: 0 });
const at = { of: 'executions', machine: 0 };

it('erases first what the restore brought back, then goes page by page, each told where the last one was', async () => {
  const mocks = {
    [replay]: [replayed('a'), replayed()],
    [look]: [lambda({ found: found(1), more: true, at }), lambda({ found: found(2), more: false })],
  };
  const run = await execution('reconcile', { since }, { mocks });
  expect(run).toHaveSucceeded(found(2));
  expect(run.calls(replay).map(payloadOf)).toEqual([
    { task: 'replay', since },
    { task: 'replay', since, cursor: 'a' },
  ]);
  expect(run.calls(look).map(payloadOf)).toEqual([
    { task: 'reconcile' },
    { task: 'reconcile', at, found: found(1) },
  ]);
});

it('goes on after breakdowns', async () => {
  const mocks = {
    [replay]: { '0-1': lambdaError('Error', 'Broken down'), '2': replayed() },
    [look]: { '0': lambdaError('Error', 'Broken down'), '1': lambda({ found: found(0), more: false }) },
  };
  const run = await execution('reconcile', {}, { mocks });
  await run.advance('PT10M');
  expect(run).toHaveSucceeded(found(0));
});

it('has the history that was recorded', async () => {
  const mocks = { [replay]: replayed(), [look]: lambda({ found: found(0), more: false }) };
  const run = await execution('reconcile', {}, { mocks });
  expect(run).toMatchGolden('golden/reconcile.history.txt');
});
