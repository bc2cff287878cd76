import { areasAt, mostCornersInAll } from '../../functions/products/river-approvals/areas/locate.ts';
import type { NewAreas } from '../../functions/products/river-approvals/areas/model.ts';
import { sampleAreas } from '../../functions/products/river-approvals/areas/store.ts';
import { levelsIn } from '../../functions/products/river-approvals/rules/judge.ts';
import { sampleRules } from '../../functions/products/river-approvals/rules/sample.ts';
import { mostCorners, type Polygon, type Position } from '../../functions/law/geometry/geojson.ts';
import { checkSite } from '../../functions/law/geometry/site.ts';
import { median, type Row } from './row.ts';

/**
 * A comb of long slanting teeth: the boxes of all its sides meet, so that each must be compared with every other, and
 * none crosses.
 */
const comb = (corners: number, west: number): Polygon => {
  const [south, north, width] = [24.8, 25.1, 0.2];
  const teeth = Array.from({ length: corners - 3 }, (_, n): Position => {
    const x = west + (n * width) / (corners - 4);
    return n % 2 === 0 ? [x, south] : [x + width, north];
  });
  const base: Position[] = [
    [west + width, south - 0.01],
    [west, south - 0.01],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [[...teeth, ...base]] };
};

/** Of processor time, which other work on the machine does not lengthen. */
const timed = (work: () => void): number => {
  work();
  return median(
    Array.from({ length: 21 }, () => {
      const began = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1_000;
    }),
  );
};

const bowtieOf = (corners: number): Position[] => {
  const ring = Array.from({ length: corners - 1 }, (_, n): Position => [
    110.3 + (n % 2) / 10,
    25 + ((n * 7) % (corners - 1)) / 10_000,
  ]);
  return [...ring, ...ring.slice(0, 1)];
};

/** What the heaviest site costs that is taken, and the worst that is refused: within one request, on one processor. */
export const benchGeometry = (): Row[] => {
  const site = comb(mostCorners, 110.3);
  const levels = levelsIn(sampleRules());
  const crossing: Polygon = { type: 'Polygon', coordinates: [bowtieOf(mostCorners)] };
  const [sample] = sampleAreas().features;
  if (!sample) throw new Error('No sample of an area');
  const heaviest: NewAreas = {
    ...sampleAreas(),
    features: Array.from({ length: mostCornersInAll / mostCorners }, () => ({
      ...sample,
      geometry: comb(mostCorners, 110.09),
    })),
  };
  const refused = (polygon: Polygon) => checkSite(polygon, '').length;
  if (areasAt(site, heaviest, levels).length > 0 || refused(site) !== 0 || refused(crossing) !== 1)
    throw new Error('The sites are not what they should be');
  return [
    {
      name: `the heaviest legal site (${mostCorners} corners): checked, and laid on the shipped areas`,
      value: timed(() => void (checkSite(site, ''), areasAt(site, sampleAreas(), levels))),
      unit: 'ms CPU',
      bar: '≤ 50',
    },
    {
      name: `the same laid on the heaviest areas that can be published (${mostCornersInAll} corners)`,
      value: timed(() => void areasAt(site, heaviest, levels)),
      unit: 'ms CPU',
    },
    {
      name: `a site of ${mostCorners} corners that crosses itself everywhere: refused`,
      value: timed(() => void checkSite(crossing, '')),
      unit: 'ms CPU',
      bar: '≤ 50',
    },
  ];
};

if (process.argv[1] === import.meta.filename) console.table(benchGeometry());
