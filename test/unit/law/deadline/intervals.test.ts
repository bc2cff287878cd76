import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMillis, HOUR, type Instant } from '../../../../functions/law/instant.ts';
import { allHeld, closedAt, type Held } from '../../../../functions/law/deadline/intervals.ts';
import { start } from '../../products/projects/samples.ts';

const hour = (n: number): Instant => addMillis(start, n * HOUR);
const anyInterval = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.boolean())
  .map(([from, length, open]) => ({ from: hour(from), ...(!open && { to: hour(from + length) }) }));
const anyHeld: fc.Arbitrary<Held> = fc
  .tuple(anyInterval, fc.array(anyInterval, { maxLength: 3 }))
  .map(([one, holds]) => ({ ...one, holds }));
const covers = ({ from, to }: { from: Instant; to?: Instant | undefined }, at: Instant) =>
  from <= at && (to === undefined || at < to);

describe('when all that is in hand stands still', () => {
  it('agrees with asking every half hour', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 4 }), (inHand) => {
        const still = allHeld(inHand);
        for (let half = 0; half < 90; half += 1) {
          const at = addMillis(start, half * (HOUR / 2));
          const there = inHand.filter((one) => covers(one, at));
          const expected =
            there.length > 0 && there.every(({ holds }) => holds.some((hold) => covers(hold, at)));
          expect(still.some((one) => covers(one, at))).toBe(expected);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('closes what is open, and what lasted no time never was', () => {
    expect(closedAt([{ from: hour(1), to: hour(2) }, { from: hour(3) }], hour(4))).toEqual([
      { from: hour(1), to: hour(2) },
      { from: hour(3), to: hour(4) },
    ]);
    expect(closedAt([{ from: hour(3) }], hour(3))).toEqual([]);
  });
});
