import { area } from '@turf/area';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areasAt,
  checkAreas,
  levelsOf,
} from '../../../../functions/products/river-approvals/areas/locate.ts';
import { PersonRef } from '../../../../functions/platform/persons/model.ts';
import { sampleAreas } from '../../../../functions/products/river-approvals/areas/store.ts';
import type { Position, SiteGeometry } from '../../../../functions/law/geometry/geojson.ts';
import {
  publicDecision,
  republished,
} from '../../../../functions/products/river-approvals/public-decision.ts';
import { levelsIn } from '../../../../functions/products/river-approvals/rules/judge.ts';
import { sampleRules } from '../../../../functions/products/river-approvals/rules/sample.ts';
import { checkSite } from '../../../../functions/law/geometry/site.ts';
import { reviews, riverCase, start } from '../../products/river-approvals/samples.ts';

const polygon = (...ring: Position[]): SiteGeometry => ({ type: 'Polygon', coordinates: [ring] });
const point = (...coordinates: Position): SiteGeometry => ({ type: 'Point', coordinates });
const square = (x: number, y: number, side = 0.01): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const reasons = (site: SiteGeometry) => checkSite(site, '/site').map(({ detail }) => detail.en);

describe('a site', () => {
  it('is taken when it is a point or a simple polygon in Guilin', () => {
    expect(reasons(point(110.3, 25.2))).toEqual([]);
    expect(reasons(polygon(...square(110.3, 25.2)))).toEqual([]);
  });

  it.each<[string, SiteGeometry, RegExp]>([
    ['that is out of range', point(116.4, 39.9), /Outside Guilin/],
    ['whose order is swapped', point(25.2, 110.3), /Order swapped/],
    ['that is not closed', polygon(...square(110.3, 25.2).slice(0, 4)), /Not closed/],
    ['of too few corners', polygon([110.3, 25.2], [110.4, 25.2], [110.3, 25.2]), /three corners/],
    ['that names a corner twice', polygon([110.3, 25.2], ...square(110.3, 25.2)), /twice in a row/],
    [
      'that crosses itself',
      polygon([110.3, 25.2], [110.4, 25.3], [110.4, 25.2], [110.3, 25.3], [110.3, 25.2]),
      /crosses itself/,
    ],
    [
      'without an area',
      polygon([110.3, 25.2], [110.300001, 25.2], [110.300001, 25.200001], [110.3, 25.2]),
      /less than one square metre/,
    ],
    ['as large as a prefecture', polygon(...square(109.6, 24.3, 1.9)), /Larger/],
  ])('is refused %s, with the reason', (_, site, reason) => {
    expect(reasons(site).some((said) => reason.test(said))).toBe(true);
  });

  it.each<[string, Position[][], RegExp | undefined]>([
    ['within the outline', [square(110.35, 25.25, 0.02), square(110.31, 25.21, 0.02)], undefined],
    ['that crosses the outline', [square(110.35, 25.25, 0.2)], /crosses itself/],
    ['outside the outline', [square(110.5, 25.5, 0.02)], /outside the outline/],
    ['in another', [square(110.32, 25.22, 0.06), square(110.34, 25.24, 0.02)], /in another/],
  ])('a hole %s', (_, holes, reason) => {
    const site: SiteGeometry = { type: 'Polygon', coordinates: [square(110.3, 25.2, 0.1), ...holes] };
    expect(reasons(site).some((said) => reason?.test(said))).toBe(reason !== undefined);
    if (!reason) expect(reasons(site)).toEqual([]);
  });

  it('every square in Guilin passes, and any two of its corners swapped are refused', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 109.6, max: 111.4, noNaN: true }),
        fc.double({ min: 24.3, max: 26.3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.05, noNaN: true }),
        (x, y, side) => {
          const ring = square(x, y, side);
          expect(reasons(polygon(...ring))).toEqual([]);
          const [a, b, c, d, end] = ring as [Position, Position, Position, Position, Position];
          expect(reasons(polygon(a, c, b, d, end))).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const levels = levelsIn(sampleRules());

describe('the protected areas', () => {
  it('shipped are samples, plainly not official, and without a fault', () => {
    expect(sampleAreas().official).toBe(false);
    for (const { properties } of sampleAreas().features) expect(properties.name.en).toContain('not official');
    expect(checkAreas(sampleAreas(), levels)).toEqual([]);
    for (const feature of sampleAreas().features) expect(area(feature)).toBeGreaterThan(1_000_000);
  });

  it.each<[string, SiteGeometry, string | undefined]>([
    ['on the river', point(110.47, 24.9), 'core'],
    ['near the river', point(110.49, 24.9), 'scenic'],
    ['in the basin', point(110.7, 25.1), 'basin'],
    ['far away', point(111.4, 26.4), undefined],
    ['that reaches from the basin into the core', polygon(...square(110.46, 24.89, 0.2)), 'core'],
    ['whose corner only touches the basin', polygon(...square(110.8, 25, 0.05)), 'basin'],
  ])('the strictest level holds for a site %s', (_, site, level) => {
    expect(levelsOf(areasAt(site, sampleAreas(), levels), levels)[0]).toBe(level);
  });

  it('with a crossing, an unknown level or a double are refused', () => {
    const [first] = sampleAreas().features;
    if (!first) throw new Error('No area');
    const odd = { ...first, properties: { ...first.properties, level: 'holy' } };
    const pointers = checkAreas({ ...sampleAreas(), features: [first, odd] }, levels).map(
      ({ pointer }) => pointer,
    );
    expect(pointers).toEqual(['/features/1/properties/level', '/features/1/properties/id']);
  });
});

it('what may not be published is not kept among what is, and what is withdrawn says only that', () => {
  const decided = riverCase({
    reviews,
    status: 'decided',
    decision: {
      outcome: 'refused',
      decidedBy: {
        name: PersonRef.parse('signatory#river-approval#ra_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
        post: '窗口负责人',
      },
      reasons: ['涉密理由'],
      conditions: [{ text: '条件' }],
      overrides: [],
      withheld: { parts: ['reasons'], ground: 'state-secret' },
      at: start,
      subject: 'operator-7',
    },
  });
  const kept = publicDecision(decided);
  expect(kept).toMatchObject({ reasons: [], conditions: [{ text: '条件' }], applicant: '桂林试验有限公司' });
  expect(JSON.stringify(kept)).not.toContain('涉密理由');
  // A correction does not bring back what is withheld.
  const corrected = republished(kept, { act: 'correct', because: '更正', reasons: ['涉密理由'] }, start);
  expect(corrected).toMatchObject({ reasons: [], corrections: [{ because: '更正' }] });
  const withdrawn =
    corrected && republished(corrected, { act: 'withdraw', because: '13812345678 来电' }, start);
  expect(withdrawn).toMatchObject({
    reasons: [],
    conditions: [],
    withdrawn: { because: '*********** 来电' },
  });
  expect(withdrawn && republished(withdrawn, { act: 'withdraw', because: '再次' }, start)).toBeUndefined();
});

it('a published decision is kept without a person and without a number', () => {
  const published = JSON.stringify(
    publicDecision(
      riverCase({
        reviews,
        status: 'decided',
        decision: {
          outcome: 'approved',
          decidedBy: {
            name: PersonRef.parse('signatory#river-approval#ra_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
            post: '窗口负责人',
          },
          reasons: ['联系 13812345678，身份证 450305199001011234'],
          conditions: [],
          overrides: [],
          at: start,
          subject: 'operator-7',
        },
      }),
    ),
  );
  for (const personal of ['王大明', '李四', '13812345678', '450305199001011234', 'operator-7'])
    expect(published).not.toContain(personal);
});
