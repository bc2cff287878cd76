import { booleanIntersects } from '@turf/boolean-intersects';
import { polygon } from '@turf/helpers';
import { kinks } from '@turf/kinks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCrossing, type Rings } from '../../../../functions/law/geometry/contact.ts';
import { mostCorners, Polygon, type Position } from '../../../../functions/law/geometry/geojson.ts';
import { overlap } from '../../../../functions/law/geometry/overlap.ts';
import { checkSite } from '../../../../functions/law/geometry/site.ts';
import { runs } from '../../../runs.ts';

const shapeOf = (rings: Rings) => polygon(rings.map((ring) => ring.map((corner) => [...corner])));
const closed = (corners: readonly Position[]): Position[] => [...corners, ...corners.slice(0, 1)];

const free = fc.tuple(
  fc.double({ min: 110, max: 110.1, noNaN: true }),
  fc.double({ min: 25, max: 25.1, noNaN: true }),
);
/** On a grid as coarse as this one corners fall on sides, and sides lie on each other. */
const onGrid = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
const ringOf = (corner: fc.Arbitrary<Position>) =>
  fc.uniqueArray(corner, { minLength: 3, maxLength: 8, selector: String }).map(closed);
const ringsOf = (corner: fc.Arbitrary<Position>) => fc.array(ringOf(corner), { minLength: 1, maxLength: 3 });

type Side = readonly [Position, Position];

const sides = (rings: Rings): Side[] =>
  rings.flatMap((ring) => ring.slice(1).map((to, index): Side => [ring[index] ?? to, to]));

/** Whether two sides lie on one line and share more than a point: what turf, which looks for one point, passes by. */
const lieOnEachOther = ([a, b]: Side, [c, d]: Side): boolean => {
  const turn = ([x, y]: Position) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const along = ([x, y]: Position) => (b[0] - a[0]) * (x - a[0]) + (b[1] - a[1]) * (y - a[1]);
  const [from, to] = [along(c), along(d)].toSorted((p, q) => p - q) as [number, number];
  return turn(c) === 0 && turn(d) === 0 && Math.max(from, 0) < Math.min(to, along(b));
};

const overlapping = (rings: Rings): boolean =>
  sides(rings).some((one, index, all) => all.slice(index + 1).some((other) => lieOnEachOther(one, other)));

/** Of sides on one line that share their ends alone turf says nothing either: neighbours in a ring, never of two. */
const touchEndToEnd = (rings: Rings): boolean =>
  sides(rings).some((one, index, all) =>
    all
      .slice(index + 2)
      .some(([c, d]) => one.some((end) => String(end) === String(c) || String(end) === String(d))),
  );

const crosses = (rings: Rings): boolean => firstCrossing(rings) !== undefined;

describe('a crossing', () => {
  it('is found where the slow search finds one, in random small polygons', () => {
    fc.assert(
      fc.property(ringsOf(free), (rings) => {
        expect(crosses(rings)).toBe(kinks(shapeOf(rings)).features.length > 0);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('is found on a grid too, where sides lie on each other', () => {
    fc.assert(
      fc.property(ringsOf(onGrid), (rings) => {
        const slow = kinks(shapeOf(rings)).features.length > 0;
        if (slow || overlapping(rings)) expect(crosses(rings)).toBe(true);
        else if (crosses(rings)) expect(touchEndToEnd(rings)).toBe(true);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('is told with its ring and side', () => {
    const bowtie = closed([
      [110.3, 25.2],
      [110.4, 25.3],
      [110.4, 25.2],
      [110.3, 25.3],
    ]);
    const [error] = checkSite({ type: 'Polygon', coordinates: [bowtie] }, '/site');
    expect(error?.pointer).toMatch(/^\/site\/coordinates\/0\/[02]$/);
  });

  it('ends the search: rings that cross themselves everywhere are refused with one reason', () => {
    const zigzag = closed(
      Array.from({ length: mostCorners - 1 }, (_, n): Position => [
        110 + (n % 2) / 10,
        25 + ((n * 7) % 999) / 1e4,
      ]),
    );
    expect(checkSite({ type: 'Polygon', coordinates: [zigzag] }, '')).toHaveLength(1);
  });
});

describe('a site and an area', () => {
  it('overlap as the slow search says, in random small polygons that are valid', () => {
    const valid = fc
      .tuple(
        free,
        fc.array(fc.double({ min: 0.001, max: 0.03, noNaN: true }), { minLength: 3, maxLength: 9 }),
      )
      .map(([[x, y], reach]) =>
        closed(
          reach.map((far, n): Position => {
            const turn = (2 * Math.PI * n) / reach.length;
            return [x + far * Math.cos(turn), y + far * Math.sin(turn)];
          }),
        ),
      )
      .filter((ring) => !crosses([ring]));
    fc.assert(
      fc.property(valid, valid, (one, other) => {
        const [site, area] = [one, other].map((ring): Polygon => ({ type: 'Polygon', coordinates: [ring] }));
        if (!site || !area) throw new Error('Two were made');
        expect(overlap(site, area)).toBe(booleanIntersects(site, area));
        expect(overlap(area, site)).toBe(overlap(site, area));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it.each([
    ['within the area', 0.04, 0.02, true],
    ['around the area', -0.1, 0.4, true],
    ['in a hole of it', 0.12, 0.01, false],
    ['beside it', 0.5, 0.1, false],
    ['that touches its corner', 0.3, 0.1, true],
  ])('%s', (_, from, side, expected) => {
    const square = (at: number, size: number) =>
      closed([
        [110 + at, 25 + at],
        [110 + at + size, 25 + at],
        [110 + at + size, 25 + at + size],
        [110 + at, 25 + at + size],
      ]);
    const area: Polygon = { type: 'Polygon', coordinates: [square(0, 0.3), square(0.1, 0.1)] };
    expect(overlap({ type: 'Polygon', coordinates: [square(from, side)] }, area)).toBe(expected);
  });
});

it('corners are capped in all rings together', () => {
  const rings = (...lengths: number[]) => ({
    type: 'Polygon',
    coordinates: lengths.map((length) => Array.from({ length }, () => [110, 25])),
  });
  expect(Polygon.safeParse(rings(500, 500)).success).toBe(true);
  expect(Polygon.safeParse(rings(500, 501)).success).toBe(false);
});

it.each([NaN, Infinity, -Infinity, 1e-300, 1e300])('%d is no coordinate', (number) => {
  const coordinates: Position = [number, 25];
  const parsed = Polygon.safeParse({ type: 'Polygon', coordinates: [[coordinates]] });
  const refused = !parsed.success || checkSite({ type: 'Point', coordinates }, '').length > 0;
  expect(refused).toBe(true);
});
