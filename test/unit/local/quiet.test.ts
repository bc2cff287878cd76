import { DatabaseSync } from 'node:sqlite';
import { TravellingClock } from '@liban/stepfunctions';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../functions/law/instant.ts';
import { openQuiet } from '../../../local/schedules/quiet.ts';
import { recurrence } from '../../../local/schedules/expression.ts';
import { startSchedules } from '../../../local/schedules/schedules.ts';

const target = 'arn:machine';
const start = Date.parse('2026-03-02T01:00:00Z');
const halfHour = 30 * MINUTE;

/** A sweep every half hour, of what is due at the moments given; whatever it acts upon is a write. */
const city = () => {
  const clock = new TravellingClock({ base: () => 0, offset: start });
  const due: number[] = [];
  const runs: number[] = [];
  const acted: number[] = [];
  let journey: object | undefined;
  const quiet = openQuiet(() => journey);
  const write = (at: number) => {
    due.push(at);
    quiet.written();
  };
  const schedules = startSchedules({
    database: new DatabaseSync(':memory:'),
    clock,
    plans: [{ name: 'sweep', recurrence: recurrence('rate(30 minutes)', 'UTC'), target, input: '{}' }],
    quiet,
    fire: () => {
      const now = clock.now();
      runs.push(now);
      const first = due.toSorted((a, b) => a - b)[0];
      const found = first !== undefined && first <= now;
      if (found) {
        due.splice(due.indexOf(first), 1);
        acted.push(now);
        quiet.written();
      }
      const nothingBefore = new Date(first ?? Date.parse('9999-12-31')).toISOString();
      const output = JSON.stringify(found ? { acted: 1 } : { acted: 0, nothingBefore });
      quiet.ended({ stateMachineArn: target, status: 'SUCCEEDED', output });
      return Promise.resolve();
    },
    report: (error) => {
      throw error;
    },
  });
  const travel = async (to: number, meanwhile: (now: number) => void = () => undefined) => {
    journey = {};
    await clock.advanceTo(to, async () => {
      await schedules.idle();
      meanwhile(clock.now());
    });
    journey = undefined;
  };
  return { runs, acted, write, travel };
};

describe('a schedule whose runs find nothing', () => {
  it('runs once on a journey, and not again', async () => {
    const { runs, travel } = city();
    await travel(start + 28 * 48 * halfHour);
    expect(runs).toEqual([start + halfHour]);
  });

  it('acts at its time upon what becomes due on the way', async () => {
    const { runs, acted, write, travel } = city();
    write(start + 10.5 * halfHour);
    write(start + 100 * halfHour);
    await travel(start + 200 * halfHour);
    expect(acted).toEqual([start + 11 * halfHour, start + 100 * halfHour]);
    expect(runs.length).toBeLessThan(8);
  });

  it('acts at its time upon what somebody writes on the way, though it was to be quiet for longer', async () => {
    const { acted, write, travel } = city();
    const writtenAt = start + 20 * halfHour;
    let written = false;
    await travel(start + 100 * halfHour, (now) => {
      if (now < writtenAt || written) return;
      written = true;
      write(start + 21 * halfHour);
    });
    expect(acted).toEqual([start + 21 * halfHour]);
  });

  it('begins each journey with a run: other programs may have written in between', async () => {
    const { runs, travel } = city();
    await travel(start + 10 * halfHour);
    await travel(start + 20 * halfHour);
    expect(runs).toEqual([start + halfHour, start + 11 * halfHour]);
  });
});

describe('what a run says of the time after it', () => {
  const after = (change: object, writeWhileItRan = false) => {
    const quiet = openQuiet(() => journey);
    const journey = {};
    quiet.begins(target);
    if (writeWhileItRan) quiet.written();
    quiet.ended({ stateMachineArn: target, status: 'SUCCEEDED', output: '{}', ...change });
    return quiet.holds(target, start);
  };
  const output = JSON.stringify({ nothingBefore: '2026-03-03T01:00:00.000Z' });

  it.each([
    ['holds until then', after({ output }), true],
    ['is nothing where it failed', after({ output: null, status: 'FAILED' }), false],
    ['is nothing where it found something', after({ output: '{"acted":3}' }), false],
    ['is nothing where somebody wrote while it ran', after({ output }, true), false],
  ])('%s', (_, holds, expected) => expect(holds).toBe(expected));
});
