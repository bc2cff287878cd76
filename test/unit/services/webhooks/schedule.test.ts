import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, instant, MINUTE, millisBetween, SECOND } from '../../../../functions/law/instant.ts';
import {
  nextAttempt,
  readRetryAfter,
  retryDelays,
} from '../../../../functions/services/webhooks/schedule.ts';

const at = instant('2026-03-02T01:00:00.000Z');
const middle = () => 0.5;
const wait = (tries: number, retryAfter?: number, draw = middle) => {
  const next = nextAttempt({ tries, at, retryAfter }, draw);
  return next === undefined ? undefined : millisBetween(at, next);
};

describe('the retry schedule', () => {
  it('tries again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((tries) => wait(tries))).toEqual([
      5 * SECOND,
      5 * MINUTE,
      30 * MINUTE,
      2 * HOUR,
      5 * HOUR,
      10 * HOUR,
      10 * HOUR,
    ]);
  });

  it('gives up after the eighth attempt', () => {
    expect(wait(8)).toBeUndefined();
    expect(wait(8, 5 * SECOND)).toBeUndefined();
  });

  it('stretches or shortens each delay by a fifth at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: retryDelays.length }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, drawn) => {
          const delay = retryDelays[tries - 1] ?? 0;
          const waited = wait(tries, undefined, () => drawn) ?? 0;
          expect(waited).toBeGreaterThanOrEqual(0.8 * delay);
          expect(waited).toBeLessThanOrEqual(1.2 * delay);
        },
      ),
    );
  });

  it('uses both ends of the jitter', () => {
    expect(wait(1, undefined, () => 0)).toBe(4 * SECOND);
    expect(wait(1, undefined, () => 0.999_999)).toBe(6 * SECOND);
  });
});

describe('Retry-After', () => {
  it('puts an attempt off', () => expect(wait(1, 2 * MINUTE)).toBe(2 * MINUTE));
  it('never hurries one', () => expect(wait(3, SECOND)).toBe(30 * MINUTE));
  it('puts one off by 10 h at most', () => expect(wait(1, 400 * HOUR)).toBe(10 * HOUR));

  const now = new Date('2026-03-02T01:00:00Z');
  it.each([
    ['120', 120 * SECOND],
    [' 0 ', 0],
    ['Mon, 02 Mar 2026 01:10:00 GMT', 10 * MINUTE],
    ['Monday, 02-Mar-26 01:10:00 GMT', 10 * MINUTE],
    ['Mon, 02 Mar 2026 00:00:00 GMT', 0],
  ])('is understood as %j', (header, ms) => expect(readRetryAfter(header, now)).toBe(ms));

  it.each([undefined, '', '-5', '1.5', '1e9', '99999999999', 'soon', '2026-03-02', 'Mon, never'])(
    'is passed over as %j',
    (header) => expect(readRetryAfter(header, now)).toBeUndefined(),
  );
});
