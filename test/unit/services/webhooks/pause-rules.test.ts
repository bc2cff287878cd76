import { describe, expect, it } from 'vitest';
import { addMillis, HOUR, MINUTE, SECOND } from '../../../../functions/law/instant.ts';
import {
  afterFailure,
  gaveUp,
  holds,
  pausing,
  resumed,
  type Trouble,
} from '../../../../functions/services/webhooks/pause-rules.ts';
import { start } from './fixture.ts';

const url = 'https://water.example/hooks';
const failures = (count: number, apart: number, from?: Trouble, first = 0): Trouble | undefined =>
  Array.from({ length: count }).reduce<Trouble | undefined>(
    (trouble, _, n) =>
      afterFailure(trouble, { url, sequence: 5 + n, at: addMillis(start, first + n * apart) }),
    from,
  );

describe('an endpoint is paused', () => {
  it('after so many failures over so many hours', () => {
    const apart = (pausing.hours * HOUR) / (pausing.failures - 1);
    expect(failures(pausing.failures - 1, apart)?.state).toBe('failing');
    expect(failures(pausing.failures, apart)).toEqual({
      state: 'paused',
      since: start,
      at: addMillis(start, pausing.hours * HOUR),
      from: 5,
    });
  });

  it('not by many failures in a short time', () => expect(failures(500, MINUTE)?.state).toBe('failing'));

  it('not by few failures in a long time: one event has eight attempts, and may itself be wrong', () =>
    expect(failures(8, 10 * HOUR)?.state).toBe('failing'));

  it('not by a burst, which counts as one failure a minute', () =>
    expect(failures(100, SECOND)).toMatchObject({ state: 'failing', failures: 2 }));

  it('and what failed at another address before does not count', () => {
    const before = failures(pausing.failures - 1, 2 * HOUR);
    const at = addMillis(start, 24 * HOUR);
    expect(afterFailure(before, { url: 'https://new.example/', sequence: 40, at })).toMatchObject({
      state: 'failing',
      failures: 1,
      since: at,
      from: 5,
    });
  });
});

describe('the place where it stopped', () => {
  const paused = { state: 'paused', since: start, at: start, from: 5 } as const;

  it('is the lowest number that was not taken, whenever that comes out', () => {
    expect(afterFailure(paused, { url, sequence: 3, at: start })).toEqual({ ...paused, from: 3 });
    expect(afterFailure(paused, { url, sequence: 9, at: start })).toBe(paused);
  });

  it('is where catching up begins, and what it has not reached is held', () => {
    const goesOn = resumed(paused, 'li');
    expect(goesOn).toEqual({ state: 'catching-up', since: start, from: 5, by: 'li' });
    expect([4, 5, 6].map((sequence) => holds(goesOn, sequence))).toEqual([false, true, true]);
    expect(holds(paused, 1)).toBe(true);
  });

  it('is kept when it gives up', () => {
    const goesOn = resumed(paused, 'li');
    expect(goesOn && gaveUp({ ...goesOn, from: 8 }, start)).toEqual({ ...paused, from: 8 });
  });

  it.each([undefined, failures(1, 0), resumed(paused, 'li')])('and %j is not resumed', (trouble) =>
    expect(resumed(trouble, 'li')).toBeUndefined(),
  );
});
