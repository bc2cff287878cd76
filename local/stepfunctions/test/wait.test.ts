import { describe, expect, test } from 'vitest';
import { TravellingClock } from '../src/index.ts';
import { bench, EPOCH } from './support.ts';

const DAY = 86_400;
const wait = (fields: object) => ({ StartAt: 'S', States: { S: { Type: 'Wait', ...fields, End: true } } });

describe('Wait', () => {
  const moments: readonly (readonly [rule: string, fields: object, seconds: number])[] = [
    ['waits a number of seconds [documented]', { Seconds: 90 }, 90],
    ['waits an expression’s number of seconds [documented]', { Seconds: '{% 30 * 3 %}' }, 90],
    ['waits until a timestamp [documented]', { Timestamp: '2026-01-02T00:00:00Z' }, DAY],
    [
      'waits until a timestamp with another zone [documented]',
      { Timestamp: '2026-01-02T08:00:00+08:00' },
      DAY,
    ],
    [
      'waits until an expression’s timestamp [documented]',
      { Timestamp: '{% "2026-01-02T00:00:00.000Z" %}' },
      DAY,
    ],
    ['waits a year [documented]', { Seconds: 300 * DAY }, 300 * DAY],
  ];
  test.each(moments)('%s, never less', async (_rule, fields, seconds) => {
    const engine = await bench();
    const arn = await engine.begin(await engine.create(wait(fields)));
    await engine.travel(seconds - 0.001);
    expect((await engine.tell(arn)).status).toBe('RUNNING');
    await engine.travel(0.001);
    const told = await engine.tell(arn);
    expect([told.status, told.stopDate?.getTime()]).toEqual(['SUCCEEDED', EPOCH + seconds * 1_000]);
  });

  test('a timestamp gone by does not wait [documented]', async () => {
    expect((await (await bench()).run(wait({ Timestamp: '2020-01-01T00:00:00Z' }))).status).toBe('SUCCEEDED');
  });

  test('24,855 days are accepted, 24,856 are too long [recorded]', async () => {
    const engine = await bench();
    const run = (days: number) => engine.run(wait({ Seconds: `{% ${days} * 86400 %}` }));
    expect((await run(24_855)).status).toBe('RUNNING');
    const told = await run(24_856);
    expect([told.error, told.cause]).toEqual([
      'States.Runtime',
      expect.stringContaining('Wait state delay is too long'),
    ]);
  });

  test('many waits fire in the order of their due time, whatever order they began in [ours]', async () => {
    const seen: unknown[] = [];
    const engine = await bench({ f: (payload) => seen.push(payload['n']) });
    const machine = await engine.create({
      StartAt: 'S',
      States: {
        S: { Type: 'Wait', Seconds: '{% $states.input.n %}', Next: 'T' },
        T: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
          End: true,
        },
      },
    });
    for (const n of [50, 10, 40, 20, 30]) await engine.begin(machine, { n });
    await engine.travel(60);
    expect(seen).toEqual([10, 20, 30, 40, 50]);
  });

  test('a year of daily waits passes, each at its time [ours]', async () => {
    const engine = await bench();
    const loop = {
      StartAt: 'Init',
      States: {
        Init: { Type: 'Pass', Assign: { n: 0 }, Next: 'Day' },
        Day: { Type: 'Wait', Seconds: DAY, Assign: { n: '{% $n + 1 %}' }, Next: 'More' },
        More: { Type: 'Choice', Choices: [{ Condition: '{% $n < 360 %}', Next: 'Day' }], Default: 'End' },
        End: { Type: 'Succeed', Output: '{% $states.context.State.EnteredTime %}' },
      },
    };
    const arn = await engine.begin(await engine.create(loop));
    await engine.travel(364 * DAY);
    expect((await engine.tell(arn)).value).toBe(new Date(EPOCH + 360 * DAY * 1_000).toISOString());
  });
});

describe('The clock', () => {
  test('runs with its base and a real appointment is kept, never early [ours]', async () => {
    const clock = new TravellingClock({ offset: 5_000 });
    const due = clock.now() + 20;
    const woken = await new Promise<number>((resolve) => clock.at(due, () => resolve(clock.now())));
    expect(woken).toBeGreaterThanOrEqual(due);
  });
  test('travelling stops at each due moment, also at those made on the way [ours]', async () => {
    const clock = new TravellingClock({ base: () => 0 });
    const seen: number[] = [];
    const again = () => {
      seen.push(clock.now());
      if (clock.now() < 30) clock.at(clock.now() + 10, again);
    };
    clock.at(10, again);
    await clock.advanceTo(25, async () => undefined);
    expect([seen, clock.now(), clock.offset]).toEqual([[10, 20], 25, 25]);
  });
  test('a cancelled appointment is not kept [ours]', async () => {
    const clock = new TravellingClock({ base: () => 0 });
    const seen: number[] = [];
    clock.at(10, () => seen.push(1))();
    await clock.advanceTo(20, async () => undefined);
    expect(seen).toEqual([]);
  });
});
