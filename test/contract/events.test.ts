import { expect, it } from 'vitest';
import { openBus } from '../../local/events/bus.ts';
import type { Functions, Invocation } from '../../local/functions/runtime.ts';
import { TravellingClock, type StatusChange } from '@liban/stepfunctions';

const machine = 'arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Liban-entitlement';
const change: StatusChange = {
  executionArn: `${machine.replace('stateMachine', 'execution')}:en_1`,
  stateMachineArn: machine,
  name: 'en_1',
  status: 'FAILED',
  startDate: 0,
  stopDate: 1_000,
  input: '{}',
  output: null,
  error: 'Error',
  cause: null,
  redriveCount: 0,
  redriveDate: null,
};
const pattern = {
  source: ['aws.states'],
  'detail-type': ['Step Functions Execution Status Change'],
  detail: {
    stateMachineArn: [machine],
    $or: [
      { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      { status: ['RUNNING'], redriveCount: [{ numeric: ['>', 0] }] },
    ],
  },
};

/** A bus with one rule, whose target fails as often as it is told to. */
const busOf = (failures = 0) => {
  const taken: unknown[] = [];
  const reported: unknown[] = [];
  const functions = {
    invoke: (_: string, event: unknown): Promise<Invocation> => {
      taken.push(event);
      const payload = { errorType: 'Error', errorMessage: 'throttled', trace: [] };
      return Promise.resolve(
        taken.length <= failures
          ? { ok: false, functionError: 'Unhandled', payload }
          : { ok: true, payload: null },
      );
    },
  } as unknown as Functions;
  const bus = openBus({
    rules: [{ pattern, targets: ['recorder'] }],
    clock: new TravellingClock({ base: () => 2_000 }),
    functions,
    report: (error) => reported.push(error),
  });
  return { bus, taken, reported };
};

it('tells a target what its rule asks for, in the envelope of EventBridge, and nothing that is under the key', async () => {
  const { bus, taken } = busOf();
  bus.statusChanged(change);
  await bus.idle();
  const { input: _, output: __, error: ___, cause: ____, ...detail } = change;
  expect(taken).toMatchObject([{ version: '0', source: 'aws.states', time: '1970-01-01T00:00:02.000Z' }]);
  expect((taken[0] as { detail: object }).detail).toEqual(detail);
});

it.each([
  ['an execution that begins', { status: 'RUNNING' }, 0],
  ['one that is redriven', { status: 'RUNNING', redriveCount: 1 }, 1],
  ['one that succeeds', { status: 'SUCCEEDED' }, 0],
  ['one that is stopped', { status: 'ABORTED' }, 1],
  ['one of another machine', { stateMachineArn: `${machine}-2` }, 0],
] as const)('of %s', async (_, differs, times) => {
  const { bus, taken } = busOf();
  bus.statusChanged({ ...change, ...differs });
  await bus.idle();
  expect(taken).toHaveLength(times);
});

it('tells it three times when it does not take it, then reports that', async () => {
  const twice = busOf(2);
  twice.bus.statusChanged(change);
  await twice.bus.idle();
  expect([twice.taken.length, twice.reported]).toEqual([3, []]);
  const never = busOf(9);
  never.bus.statusChanged(change);
  await never.bus.idle();
  expect(never.taken).toHaveLength(3);
  expect(String(never.reported[0])).toContain('throttled');
});
