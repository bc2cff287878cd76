import { RedriveExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { TravellingClock } from '../src/index.ts';
import { bench, EPOCH, FunctionError, LAMBDA, refusal, type Bench } from './support.ts';

/** A function that fails until told otherwise, and what it was called with. */
function moody() {
  const mood = { bad: true, calls: [] as unknown[] };
  const f = (payload: Record<string, unknown>) => {
    mood.calls.push(payload['v']);
    if (mood.bad && payload['v'] !== 'good') throw new FunctionError('Bad', '');
    return payload['v'];
  };
  return { mood, functions: { f } };
}
const task = (v: unknown, fields: object = {}) => ({
  ...{
    Type: 'Task',
    Resource: LAMBDA,
    Arguments: { FunctionName: 'f', Payload: { v } },
    Output: '{% $states.result.Payload %}',
  },
  ...fields,
});
const redrive = (engine: Bench, executionArn: string, clientToken?: string) =>
  engine.client.send(new RedriveExecutionCommand({ executionArn, ...(clientToken && { clientToken }) }));

describe('Redrive', () => {
  test('goes on from the failed state; what succeeded is not done again [documented]', async () => {
    const { mood, functions } = moody();
    const engine = await bench(functions);
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'A',
        States: { A: task('good', { Next: 'B' }), B: task('x', { End: true }) },
      }),
    );
    mood.bad = false;
    await redrive(engine, arn);
    await engine.engine.idle();
    const told = await engine.tell(arn);
    expect([told.status, mood.calls, told.redriveCount, told.error]).toEqual([
      'SUCCEEDED',
      ['good', 'x', 'x'],
      1,
      undefined,
    ]);
    expect(told.types).toContain('ExecutionRedriven');
    expect(told.events.map(({ id }) => id)).toEqual(told.events.map((_, index) => index + 1));
  });

  test('of a Parallel only the branches that did not succeed run again [documented]', async () => {
    const { mood, functions } = moody();
    const engine = await bench(functions);
    const branch = (name: string, v: unknown) => ({
      StartAt: name,
      States: { [name]: task(v, { End: true }) },
    });
    const slow = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 5, Next: 'X' }, X: task('x', { End: true }) },
    };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'F',
        States: { F: { Type: 'Parallel', Branches: [branch('G', 'good'), slow], End: true } },
      }),
    );
    await engine.travel(5);
    mood.bad = false;
    await redrive(engine, arn);
    await engine.engine.idle();
    expect([(await engine.tell(arn)).value, mood.calls]).toEqual([
      ['good', 'x'],
      ['good', 'x', 'x'],
    ]);
  });

  test('of a Map only the iterations that did not succeed run again [documented]', async () => {
    const { mood, functions } = moody();
    const engine = await bench(functions);
    const processor = { StartAt: 'T', States: { T: task('{% $states.input %}', { End: true }) } };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'M',
        States: {
          M: {
            Type: 'Map',
            Items: ['good', 'x', 'y'],
            MaxConcurrency: 1,
            ItemProcessor: processor,
            End: true,
          },
        },
      }),
    );
    mood.bad = false;
    await redrive(engine, arn);
    await engine.engine.idle();
    expect([(await engine.tell(arn)).value, mood.calls]).toEqual([
      ['good', 'x', 'y'],
      ['good', 'x', 'x', 'y'],
    ]);
  });

  test('of a MapRun only the child executions that did not succeed run again [documented]', async () => {
    const { mood, functions } = moody();
    const engine = await bench(functions);
    const processor = {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'T',
      States: { T: task('{% $states.input %}', { End: true }) },
    };
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'M',
        States: {
          M: { Type: 'Map', Items: ['good', 'x'], MaxConcurrency: 1, ItemProcessor: processor, End: true },
        },
      }),
    );
    mood.bad = false;
    await redrive(engine, arn);
    await engine.engine.idle();
    const told = await engine.tell(arn);
    expect([told.status, told.value, mood.calls]).toEqual(['SUCCEEDED', ['good', 'x'], ['good', 'x', 'x']]);
    expect(told.types).toContain('MapRunRedriven');
  });

  test('retriers begin anew, and a stopped or timed out execution is taken up too [documented]', async () => {
    const { mood, functions } = moody();
    const engine = await bench(functions);
    const definition = {
      TimeoutSeconds: 50,
      StartAt: 'W',
      States: {
        W: { Type: 'Wait', Seconds: 100, Next: 'T' },
        T: task('x', { End: true, Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }] }),
      },
    };
    const arn = await engine.begin(await engine.create(definition));
    await engine.travel(50);
    expect((await engine.tell(arn)).status).toBe('TIMED_OUT');
    mood.bad = false;
    await redrive(engine, arn);
    await engine.travel(49);
    expect((await engine.tell(arn)).status).toBe('RUNNING');
  });

  test('the same client token redrives once [documented]', async () => {
    const { functions } = moody();
    const engine = await bench(functions);
    const arn = await engine.begin(
      await engine.create({ StartAt: 'T', States: { T: task('x', { End: true }) } }),
    );
    const first = await redrive(engine, arn, 'token');
    await engine.engine.idle();
    expect(await redrive(engine, arn, 'token')).toMatchObject({ redriveDate: first.redriveDate });
    expect((await engine.tell(arn)).redriveCount).toBe(1);
  });

  test('not of a success, not of a running one, not after 14 days [documented]', async () => {
    const { functions } = moody();
    const engine = await bench(functions);
    const good = await engine.begin(
      await engine.create({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }),
    );
    const running = await engine.begin(
      await engine.create({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 9_999_999, End: true } } }),
    );
    const failed = await engine.begin(
      await engine.create({ StartAt: 'T', States: { T: task('x', { End: true }) } }),
    );
    expect((await engine.tell(failed)).redriveStatus).toBe('REDRIVABLE');
    await engine.travel(14 * 86_400 + 1);
    for (const arn of [good, running, failed])
      expect(await refusal(redrive(engine, arn))).toContain('ExecutionNotRedrivable');
  });

  test('a redrive that takes its time is not timed out by its own timer [ours]', async () => {
    // Longer than the engine works in one go: a commit, and the timer, come in between.
    let slow = false;
    const dawdle = () => {
      for (const until = performance.now() + 15; slow && performance.now() < until;);
    };
    class SlowClock extends TravellingClock {
      override now(): number {
        dawdle();
        return super.now();
      }
    }
    const clock = new SlowClock({ base: () => 0, offset: EPOCH });
    const { mood, functions } = moody();
    const engine = await bench(functions, { clock, onStatusChange: dawdle });
    const arn = await engine.begin(
      await engine.create({ StartAt: 'T', States: { T: { ...task(1), End: true } } }),
    );
    mood.bad = false;
    slow = true;
    await redrive(engine, arn);
    await engine.engine.idle();
    slow = false;
    expect((await engine.tell(arn)).status).toBe('SUCCEEDED');
  });
});
