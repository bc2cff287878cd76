import { fork as forkProcess } from 'node:child_process';
import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { DirectoryInUse, startEngine, TravellingClock } from '../src/index.ts';
import { EngineCore } from '../src/engine.ts';
import { Database } from '../src/store/database.ts';
import { OPERATIONS } from '../src/operations/index.ts';
import { bench, invokerOf, LAMBDA, refusal, ROLE, temporaryDirectory } from './support.ts';

const call = (core: EngineCore, name: string, input: object) => {
  const operation = OPERATIONS[name];
  if (!operation) throw new Error(name);
  return operation(core.services, { ...input });
};
const machine = (states: object, StartAt = Object.keys(states)[0]) =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt, States: states });

describe('Durability', () => {
  test('a wait that fell due while nothing ran fires at the next start [ours]', async () => {
    const engine = await bench();
    const arn = await engine.begin(
      await engine.create({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 100, End: true } } }),
    );
    await engine.stop();
    await engine.clock.advanceTo(engine.clock.now() + 500_000, async () => undefined);
    await engine.start();
    await engine.travel(0);
    expect((await engine.tell(arn)).status).toBe('SUCCEEDED');
  });

  test('a second process on the directory is refused, also while the first is idle [ours]', async () => {
    const engine = await bench();
    const second = startEngine({
      dataDir: engine.directory,
      port: 0,
      clock: new TravellingClock(),
      invoke: invokerOf({}),
    });
    await expect(second).rejects.toThrow(DirectoryInUse);
    const child = forkProcess(new URL('./child-locked.ts', import.meta.url), [engine.directory], {
      execArgv: [],
    });
    expect(await new Promise((resolve) => child.once('message', resolve))).toBe('DirectoryInUse');
  });

  test('a full disk is an error to the caller, and what was told before is kept [ours]', async () => {
    const limits: Database[] = [];
    const engine = await bench();
    const original = Database.prototype.commit;
    Database.prototype.commit = function (this: Database) {
      if (!limits.includes(this)) limits.push(this);
      return original.call(this);
    };
    const stateMachineArn = await engine.create({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
    Database.prototype.commit = original;
    const start = (name: string) =>
      engine.client.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify('x'.repeat(200_000)) }),
      );
    await start('before');
    await engine.engine.idle();
    limits[0]?.limitPages(0);
    expect(await refusal(start('during'))).toContain('ServiceUnavailable');
    expect(await refusal(start('still'))).toContain('ServiceUnavailable');
    const kept = await engine.client.send(
      new DescribeExecutionCommand({
        executionArn: stateMachineArn.replace('stateMachine', 'execution') + ':before',
      }),
    );
    expect(kept.status).toBe('SUCCEEDED');
    limits[0]?.limitPages(undefined);
    await expect.poll(() => refusal(start('after')), { timeout: 10_000 }).not.toContain('ServiceUnavailable');
    await engine.engine.idle();
    await engine.restart();
    const executions = await engine.client.send(
      new DescribeExecutionCommand({
        executionArn: stateMachineArn.replace('stateMachine', 'execution') + ':after',
      }),
    );
    expect(executions.status).toBe('SUCCEEDED');
  });

  test('no effect before its commit: a task is handed out, and a caller answered, only for what is on the disk [ours]', async () => {
    const dataDir = temporaryDirectory();
    const handed: unknown[] = [];
    const options = {
      dataDir,
      port: 0,
      clock: new TravellingClock(),
      invoke: async (_name: string, payload: unknown) => ({ payload: handed.push(payload) }),
    };
    let isArmed = false;
    const core: EngineCore = new EngineCore(options, { before: () => isArmed && core.drop() });
    const definition = machine({
      T: { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f', Payload: 1 }, End: true },
    });
    const { stateMachineArn } = await call(core, 'CreateStateMachine', {
      name: 'm',
      definition,
      roleArn: ROLE,
    });
    isArmed = true;
    let answered = false;
    void call(core, 'StartExecution', { stateMachineArn, name: 'x' }).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([handed, answered]).toEqual([[], false]);
    const again = new EngineCore(options);
    expect((await call(again, 'ListExecutions', { stateMachineArn }))['executions']).toEqual([]);
    await again.close();
  });

  test('an execution that ends the process again and again fails in the end; the others go on [ours]', async () => {
    const dataDir = temporaryDirectory();
    const definition = machine({
      T: { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: '{% $states.input.f %}' }, End: true },
    });
    let core: EngineCore | undefined;
    const begin = () => {
      const made = new EngineCore({
        ...{ dataDir, port: 0, clock: new TravellingClock() },
        invoke: async (name) => {
          if (name === 'poison') setImmediate(() => made.drop());
          await new Promise((resolve) => setTimeout(resolve, name === 'poison' ? 1_000 : 1));
          return { payload: null };
        },
      });
      made.resume();
      return made;
    };
    core = begin();
    const { stateMachineArn } = await call(core, 'CreateStateMachine', {
      name: 'm',
      definition,
      roleArn: ROLE,
    });
    const started = call(core, 'StartExecution', {
      stateMachineArn,
      name: 'poison',
      input: '{"f":"poison"}',
    });
    const { executionArn } = await started;
    for (let death = 0; death < 20; death++) {
      const alive = core;
      // An engine that is gone answers nothing more.
      const failed = () =>
        call(alive, 'DescribeExecution', { executionArn }).then(
          ({ status }) => status === 'FAILED',
          () => false,
        );
      const isOver = async () =>
        alive.conductor.isHalted ||
        (await Promise.race([failed(), new Promise((resolve) => setTimeout(resolve, 100))])) === true;
      await expect.poll(isOver, { timeout: 10_000 }).toBe(true);
      if (!core.conductor.isHalted) break;
      core = begin();
    }
    expect(core.conductor.isHalted).toBe(false);
    await core.conductor.idle();
    expect(await call(core, 'DescribeExecution', { executionArn })).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    const { executionArn: other } = await call(core, 'StartExecution', {
      stateMachineArn,
      name: 'other',
      input: '{"f":"fine"}',
    });
    await core.conductor.idle();
    expect(await call(core, 'DescribeExecution', { executionArn: other })).toMatchObject({
      status: 'SUCCEEDED',
    });
    await core.close();
  });

  test('an engine started without what its executions need refuses, and nothing is lost [ours]', async () => {
    const dataDir = temporaryDirectory();
    const sns = async () => ({ MessageId: 'm' });
    const options = {
      dataDir,
      port: 0,
      clock: new TravellingClock({ base: () => 0 }),
      invoke: invokerOf({}),
    };
    const first = new EngineCore({ ...options, sns });
    const publish = {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Arguments: { Message: '' },
      End: true,
    };
    const definition = machine({ W: { Type: 'Wait', Seconds: 10, Next: 'P' }, P: publish });
    const { stateMachineArn } = await call(first, 'CreateStateMachine', {
      name: 'm',
      definition,
      roleArn: ROLE,
    });
    const { executionArn } = await call(first, 'StartExecution', { stateMachineArn, name: 'x' });
    await first.conductor.idle();
    await first.close();
    await expect(startEngine(options)).rejects.toThrow('not supported by this engine');
    const again = new EngineCore({ ...options, sns });
    again.resume();
    await options.clock.advanceTo(10_000, () => again.conductor.idle());
    expect(await call(again, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
    await again.close();
  });

  test('a task answered while the disk is full lands when it is not [ours]', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const databases: Database[] = [];
    const original = Database.prototype.commit;
    Database.prototype.commit = function (this: Database) {
      databases.push(this);
      return original.call(this);
    };
    const core = new EngineCore({
      ...{ dataDir: temporaryDirectory(), port: 0, clock: new TravellingClock() },
      invoke: () => new Promise((resolve) => (answer = (payload) => resolve({ payload }))),
    });
    const definition = machine({
      T: { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' }, End: true },
    });
    const { stateMachineArn } = await call(core, 'CreateStateMachine', {
      name: 'm',
      definition,
      roleArn: ROLE,
    });
    const { executionArn } = await call(core, 'StartExecution', { stateMachineArn, name: 'x' });
    Database.prototype.commit = original;
    await new Promise((resolve) => setTimeout(resolve, 20));
    databases[0]?.limitPages(0);
    answer('x'.repeat(200_000));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await call(core, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'RUNNING' });
    databases[0]?.limitPages(undefined);
    await core.conductor.idle();
    expect(await call(core, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
    await core.close();
  });

  test('parked executions are not in memory, and idle engines have no timer but for what is due [ours]', async () => {
    const engine = await bench({ park: () => null });
    const arn = await engine.create({
      StartAt: 'T',
      States: {
        T: {
          Type: 'Task',
          Resource: `${LAMBDA}.waitForTaskToken`,
          Arguments: { FunctionName: 'park', Payload: { t: '{% $states.context.Task.Token %}' } },
          End: true,
        },
      },
    });
    for (let index = 0; index < 20; index++) await engine.begin(arn);
    expect(engine.engine.busy).toBe(false);
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Immediate').length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(
      process.getActiveResourcesInfo().filter((name) => name === 'Immediate').length,
    ).toBeLessThanOrEqual(before);
  });
});
