import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionAt } from '../../../console/src/parts/map/geometry.ts';
import { cornersIn, readSite, textOf } from '../../../console/src/parts/map/site-text.ts';

const position = fc.tuple(
  fc.integer({ min: 109_500_000, max: 111_600_000 }).map((n) => n / 1e6),
  fc.integer({ min: 24_200_000, max: 26_500_000 }).map((n) => n / 1e6),
);

describe('a site as text', () => {
  it('one corner is a place, two are nothing yet, more are a ring that ends where it began', () => {
    expect(readSite(' ')).toEqual({ ok: false, why: 'empty' });
    expect(readSite('110.3, 25.27')).toEqual({
      ok: true,
      geometry: { type: 'Point', coordinates: [110.3, 25.27] },
    });
    expect(readSite('110.3 25.27\n110.4 25.27')).toEqual({ ok: false, why: 'two' });
    const ring = [
      [110.3, 25.27],
      [110.4, 25.27],
      [110.4, 25.3],
      [110.3, 25.27],
    ];
    const expected = { ok: true, geometry: { type: 'Polygon', coordinates: [ring] } };
    expect(readSite('110.3,25.27\n110.4，25.27\n\n110.4 25.3')).toEqual(expected);
    expect(readSite('110.3,25.27\n110.4,25.27\n110.4,25.3\n110.3,25.27')).toEqual(expected);
  });

  it('says which line is no position', () => {
    expect(readSite('110.3, 25.27\n\nthere')).toEqual({ ok: false, why: 'line', line: 3 });
    expect(readSite('110.3, 25.27, 4')).toEqual({ ok: false, why: 'line', line: 1 });
  });

  it('takes GeoJSON: a geometry, a feature, the first of a collection; and no other kind', () => {
    const geometry = { type: 'Point', coordinates: [110.3, 25.27] };
    const feature = { type: 'Feature', properties: {}, geometry };
    for (const one of [geometry, feature, { type: 'FeatureCollection', features: [feature] }])
      expect(readSite(JSON.stringify(one))).toEqual({ ok: true, geometry });
    for (const none of [
      '{',
      '{}',
      '{"type":"LineString","coordinates":[]}',
      '{"type":"Polygon","coordinates":[3]}',
    ])
      expect(readSite(none)).toEqual({ ok: false, why: 'geojson' });
  });

  it('whatever is drawn is what is read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(position, { minLength: 3, maxLength: 30, selector: String }), (corners) => {
        expect(cornersIn(textOf(corners))).toEqual(corners);
      }),
    );
  });
});

it('a position is where it was after it was drawn', () => {
  const { to, from } = projectionAt(25.2);
  fc.assert(
    fc.property(position, (one) => {
      const [longitude, latitude] = from(...to(one));
      expect(longitude).toBeCloseTo(one[0], 9);
      expect(latitude).toBeCloseTo(one[1], 9);
    }),
  );
});
