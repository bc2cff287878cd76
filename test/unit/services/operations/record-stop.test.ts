import { expect, it } from 'vitest';
import { ok } from '../../../../functions/common/result.ts';
import {
  caseOf,
  recordStop,
  StatusChanged,
  type RecordingDependencies,
} from '../../../../functions/services/operations/record-stop.ts';
import { withinAYear } from '../../statemachines/retriers.ts';

const prefix = 'arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Liban-';
const stopDate = Date.parse('2026-11-25T08:00:00.000Z');

/** What operators read of the changes recorded last. */
let read: readonly string[] = [];

/** What stands on the cases and in the operators' mailbox, by key: a second write of the same is the same. */
const recorded = async (...changes: readonly object[]) => {
  const entries = new Map<string, object>();
  const messages = new Map<string, string>();
  const on = {
    timeline: {
      entry: (subject: string, entry: { at: string }, once: string[]) => () =>
        entries.set(`${subject} ${entry.at}#${once.join('#')}`, entry),
    },
    table: { transact: (writes: (() => void)[]) => Promise.resolve(ok(writes.forEach((write) => write()))) },
    teller: {
      tell: (_: object, { what }: { what: { zh: string } }, { sending }: { sending: { once: string } }) =>
        Promise.resolve([() => messages.set(sending.once, what.zh)]),
    },
    machineOf: (arn: string) => arn.slice(prefix.length),
    describe: (arn: string) => Promise.resolve(executions[arn] ?? {}),
  } as unknown as RecordingDependencies;
  for (const change of changes) await recordStop(on)(StatusChanged.parse({ detail: change }).detail);
  read = [...messages.values()];
  return [...entries];
};

const input = '{"entitlementId":"en_1"}';
/** What executions began with and failed with: their events do not say it, since it is encrypted. */
const executions: Readonly<Record<string, object>> = {
  'arn:failed': { input, error: 'Error', cause: '王大明 has no account' },
  'arn:timed-out': { input },
  'arn:aborted': { input, error: 'StoppedByOperator' },
  'arn:of-nothing': { input: '{}' },
};

const change = {
  executionArn: 'arn:failed',
  stateMachineArn: `${prefix}entitlement`,
  name: 'en_1-2',
  status: 'FAILED',
  startDate: stopDate - 1_000,
  stopDate,
  redriveCount: 0,
  redriveDate: null,
};
const resumed = {
  ...change,
  status: 'RUNNING',
  stopDate: null,
  redriveCount: 1,
  redriveDate: stopDate + 60_000,
};

it('says on the case which execution stopped and by which error, and nothing of what the error says', async () => {
  expect(await recorded(change)).toEqual([
    [
      'en_1 2026-11-25T08:00:00.000Z#execution.stopped#entitlement:en_1-2#0',
      {
        at: '2026-11-25T08:00:00.000Z',
        code: 'execution.stopped',
        facts: { execution: 'entitlement:en_1-2', status: 'FAILED', error: 'Error' },
      },
    ],
  ]);
});

it('says once what it is told twice, and again what happens again after a redrive', async () => {
  const again = { ...change, redriveCount: 1, stopDate: stopDate + 120_000 };
  const said = await recorded(change, change, resumed, resumed, again);
  expect(said.map(([, entry]) => entry)).toMatchObject([
    { code: 'execution.stopped', at: '2026-11-25T08:00:00.000Z' },
    { code: 'execution.resumed', at: '2026-11-25T08:01:00.000Z', facts: { execution: 'entitlement:en_1-2' } },
    { code: 'execution.stopped', at: '2026-11-25T08:02:00.000Z' },
  ]);
  expect(read).toHaveLength(2);
});

it('says that one timed out or was stopped by an operator too', async () => {
  const timedOut = { ...change, executionArn: 'arn:timed-out', status: 'TIMED_OUT' };
  expect(await recorded(timedOut)).toMatchObject([[expect.any(String), { facts: { status: 'TIMED_OUT' } }]]);
  expect(await recorded({ ...change, executionArn: 'arn:aborted', status: 'ABORTED' })).toMatchObject([
    [expect.any(String), { facts: { status: 'ABORTED', error: 'StoppedByOperator' } }],
  ]);
});

it('throws on what names no case, so that it is told again', async () => {
  await expect(recorded({ ...change, executionArn: 'arn:of-nothing' })).rejects.toThrow();
  await expect(recorded({ ...change, stateMachineArn: `${prefix}deadline-watch` })).rejects.toThrow(
    'deadline-watch',
  );
});

it('knows the case of every machine that waits for people', () => {
  const long = Object.entries(withinAYear).flatMap(([machine, how]) => (how === 'hands over' ? machine : []));
  expect(Object.keys(caseOf)).toEqual(expect.arrayContaining(long));
});
