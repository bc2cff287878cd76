import { RedriveExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import type { StatusChange } from '../src/index.ts';
import { bench, FunctionError, LAMBDA } from './support.ts';

const machine = {
  StartAt: 'T',
  States: { T: { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' }, End: true } },
};

/** A bench whose function fails as long as it is told to, and what it announced. */
const announcing = async () => {
  const told: StatusChange[] = [];
  const mood = { bad: true };
  const f = () => {
    if (mood.bad) throw new FunctionError('Bad', 'no partner');
    return 1;
  };
  const engine = await bench({ f }, { onStatusChange: (change) => told.push(change) });
  return { engine, told, mood };
};

describe('Status changes', () => {
  test('a standard execution is announced when it begins, fails, is redriven and succeeds', async () => {
    const { engine, told, mood } = await announcing();
    const stateMachineArn = await engine.create(machine);
    const executionArn = await engine.begin(stateMachineArn, { case: 'one' }, 'one');
    mood.bad = false;
    await engine.client.send(new RedriveExecutionCommand({ executionArn }));
    await engine.engine.idle();
    const same = { executionArn, stateMachineArn, name: 'one', input: '{"case":"one"}' };
    expect(told).toMatchObject([
      { ...same, status: 'RUNNING', stopDate: null, redriveCount: 0, redriveDate: null },
      { ...same, status: 'FAILED', error: 'Bad', redriveCount: 0 },
      { ...same, status: 'RUNNING', stopDate: null, error: null, redriveCount: 1 },
      { ...same, status: 'SUCCEEDED', redriveCount: 1 },
    ]);
    expect(told.map(({ redriveDate }) => redriveDate !== null)).toEqual([false, false, true, true]);
  });

  test('so is one that is stopped or times out [documented]', async () => {
    const { engine, told } = await announcing();
    const waiting = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 500, End: true } } };
    const executionArn = await engine.begin(await engine.create(waiting));
    await engine.client.send(new StopExecutionCommand({ executionArn, error: 'Stopped', cause: 'by hand' }));
    await engine.begin(await engine.create({ ...waiting, TimeoutSeconds: 100 }));
    await engine.travel(101);
    expect(told.map(({ status }) => status)).toEqual(['RUNNING', 'ABORTED', 'RUNNING', 'TIMED_OUT']);
    expect(told[1]).toMatchObject({ error: 'Stopped', cause: 'by hand' });
  });
});
