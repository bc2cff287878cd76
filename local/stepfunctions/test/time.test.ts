import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TravellingClock } from '../src/index.ts';
import { millisecondsOf } from '../src/time/duration.ts';
import { bench, EPOCH, type Bench } from './support.ts';

const DAY = 86_400;
const wait = (seconds: number) => ({
  StartAt: 'W',
  States: { W: { Type: 'Wait', Seconds: seconds, End: true } },
});
const at = (seconds: number) => new Date(EPOCH + seconds * 1_000).toISOString();

/** The clock over HTTP: its answer, or why not. */
const clock = async (engine: Bench, change?: object): Promise<Readonly<Record<string, unknown>>> => {
  const response = await fetch(
    `${engine.engine.url}/_clock`,
    change && { method: 'PUT', body: JSON.stringify(change) },
  );
  return (await response.json()) as Readonly<Record<string, unknown>>;
};
/** A clock that stands still until it is moved. */
const standing = () => bench({}, { movable: true });

describe('Time over HTTP', () => {
  test('tells the time, how fast it runs, and what is due next [ours]', async () => {
    const engine = await standing();
    expect(await clock(engine)).toEqual({ now: at(0), rate: 1, nextDue: null });
    await engine.begin(await engine.create(wait(100)));
    expect((await clock(engine))['nextDue']).toBe(at(100));
  });

  test('advances, through everything due on the way [ours]', async () => {
    const engine = await standing();
    const arn = await engine.begin(await engine.create(wait(90 * DAY)));
    expect((await clock(engine, { advance: 'P89DT23H' }))['now']).toBe(at(89 * DAY + 82_800));
    expect((await engine.tell(arn)).status).toBe('RUNNING');
    await clock(engine, { advance: 3_600 });
    expect((await engine.tell(arn)).stopDate).toEqual(new Date(at(90 * DAY)));
  });

  test('goes to a moment, and to the next due one [ours]', async () => {
    const engine = await standing();
    await engine.begin(await engine.create(wait(100)));
    expect((await clock(engine, { to: at(50) }))['now']).toBe(at(50));
    expect(await clock(engine, { next: true })).toEqual({ now: at(100), rate: 1, nextDue: null });
    expect((await clock(engine, { next: true }))['now']).toBe(at(100));
  });

  test('journeys are made one after the other [ours]', async () => {
    const engine = await standing();
    await Promise.all([1, 2, 3].map(() => clock(engine, { advance: 'PT1H' })));
    expect((await clock(engine))['now']).toBe(at(3 * 3_600));
  });

  test('runs by a factor, and stands still [ours]', async () => {
    const engine = await bench({}, { movable: true, clock: new TravellingClock() });
    await clock(engine, { rate: 36_000 });
    const arn = await engine.begin(await engine.create(wait(7_200)));
    await expect.poll(async () => (await engine.tell(arn)).status, { timeout: 5_000 }).toBe('SUCCEEDED');
    await clock(engine, { freeze: true });
    const { now } = await clock(engine);
    await sleep(20);
    expect((await clock(engine))['now']).toBe(now);
    expect((await clock(engine, { freeze: false }))['rate']).toBe(1);
  });

  test('is kept with the data: no moment comes twice [ours]', async () => {
    const made = () => ({ clock: new TravellingClock(), movable: true });
    const engine = await bench({}, made());
    const arn = await engine.begin(await engine.create(wait(90 * DAY)));
    await clock(engine, { advance: 'P91D' });
    await clock(engine, { freeze: true });
    const { now } = await clock(engine);
    await engine.stop();
    const again = await bench({}, { ...made(), dataDir: engine.directory });
    expect(await clock(again)).toMatchObject({ now, rate: 0 });
    expect((await again.tell(arn)).status).toBe('SUCCEEDED');
  });

  const refused: readonly (readonly [change: object, told: string])[] = [
    [{}, 'Expected one of advance, to, next, rate, freeze'],
    [{ advance: 'P1D', rate: 1 }, 'Expected one of'],
    [{ advance: 'a day' }, "'a day' is no duration like P90D"],
    [{ advance: -1 }, 'A duration is a text'],
    [{ to: 'tomorrow' }, 'A moment is an ISO 8601 text'],
    [{ to: '2020-01-01T00:00:00Z' }, 'Time goes forward only'],
    [{ rate: -1 }, 'A rate is a number from 0'],
  ];
  test.each(refused)('%j is refused [ours]', async (change, told) => {
    expect((await clock(await standing(), change))['message']).toContain(told);
  });

  test('an engine whose time is another’s does not move it [ours]', async () => {
    const engine = await bench();
    expect(await clock(engine, { advance: 'P1D' })).toEqual({
      message: 'The time of this engine is moved elsewhere',
    });
  });
});

describe('Health', () => {
  test('GET /health says that it is well, and which version it is [ours]', async () => {
    const engine = await bench();
    const response = await fetch(`${engine.engine.url}/health`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', version: expect.any(String) },
    ]);
    expect((await fetch(`${engine.engine.url}/health`, { method: 'POST' })).status).toBe(405);
  });
});

describe('Durations', () => {
  test.each([
    [1_500, 1_500],
    ['P1D', 86_400_000],
    ['PT1H30M', 5_400_000],
    ['P2DT0.5S', 172_800_500],
    [{ days: 1, seconds: 2 }, 86_402_000],
  ])('%j is %i ms [ours]', (duration, expected) => {
    expect(millisecondsOf(duration)).toBe(expected);
  });
  test.each(['P', 'PT', 'P1DT', 'P1M', '1D', ''])('%j is none [ours]', (duration) => {
    expect(() => millisecondsOf(duration)).toThrow('no duration');
  });
});
