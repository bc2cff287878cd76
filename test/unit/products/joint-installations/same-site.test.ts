import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import {
  CaseId,
  type Application,
  type Assignment,
} from '../../../../functions/products/joint-installations/model.ts';
import { NearSites } from '../../../../functions/products/joint-installations/near-sites.ts';
import {
  cellOf,
  cellsWithin,
  metresBetween,
  sameSiteMetres,
  type Location,
} from '../../../../functions/products/joint-installations/same-site.ts';
import { atSite, Sites, underWay } from '../../../../functions/products/joint-installations/sites.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

const now = instant('2026-03-02T01:00:00.000Z');
const caseOf = (number: number) => CaseId.parse(`ji_${String(number).padStart(26, '0')}`);
/** The corner at which four cells meet. */
const corner = { longitude: 110.3, latitude: 25.27 };
const metre = 1 / 111_195;
const at = (east: number, north: number): Location => ({
  longitude: corner.longitude + (east * metre) / Math.cos((corner.latitude * Math.PI) / 180),
  latitude: corner.latitude + north * metre,
});

const own = '91450300MA5KABCD17';
const other = '91450300MA5L00071J';
const application = (address: string, location?: Location, uscc = own): Application =>
  ({
    applicant: { uscc },
    site: { region: '450305', address, ...(location && { location }) },
    services: [{ service: 'water' }, { service: 'gas' }],
  }) as unknown as Application;

/** Sites on a table in memory; cases run until they are ended by hand. */
const city = () => {
  const { table, ofKind } = memoryTable();
  const ended = new Set<string>();
  const on = {
    sites: new Sites(table),
    nearSites: new NearSites(table),
    cases: {
      find: (id: string) =>
        Promise.resolve({ case: { id, ...(ended.has(id) && { endedAt: now }) } } as never),
    },
    orders: { findAll: () => Promise.resolve([]) },
  };
  const look = (one: Application, metres = 30) => atSite(on, one, metres);
  const claims = (seen: Awaited<ReturnType<typeof look>>, number: number) =>
    seen.claim(
      { id: caseOf(number), submittedAt: now },
      ['water', 'gas'].map(
        (service) => ({ service, orderId: `or_${number}_${service}` }) as unknown as Assignment,
      ),
    );
  const apply = async (number: number, one: Application) => table.transact(claims(await look(one), number));
  return { table, ofKind, look, claims, apply, end: (number: number) => ended.add(caseOf(number)) };
};

const place = fc.record({
  longitude: fc.double({ min: 109.5, max: 111.6, noNaN: true }),
  latitude: fc.double({ min: 24.2, max: 26.5, noNaN: true }),
});

describe('two places on the map', () => {
  it('are as far apart as they are', () => {
    expect(metresBetween(at(0, 0), at(30, 40))).toBeCloseTo(50, 1);
  });

  it('that are near enough are found by the cells around one of them, wherever it lies', () => {
    const off = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(place, off, off, fc.integer({ min: 1, max: 100 }), (here, east, north, metres) => {
        const there = { longitude: here.longitude + east * metre, latitude: here.latitude + north * metre };
        fc.pre(metresBetween(here, there) <= metres);
        const cells = cellsWithin(here, metres);
        expect(cells).toContainEqual([...cellOf(there)]);
        expect(cells.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('are one within metres that are published, and until then a sample', () => {
    expect(sameSiteMetres({ sameSiteMetres: 80 })).toBe(80);
    expect(sameSiteMetres(undefined)).toBe(30);
  });
});

describe('an application within metres of one that runs', () => {
  it.each([
    ['in the same cell', at(20, 20), at(25, 25)],
    ['across the corner of four cells', at(-5, -5), at(5, 5)],
  ])('by the same applicant is the same, %s, however its address is written', async (_, first, second) => {
    const { apply, look } = city();
    await apply(1, application('样例路 1 号', first));
    const seen = await look(application('样例大道东侧', second));
    expect(seen.own).toMatchObject([{ service: 'water', caseId: caseOf(1) }, { service: 'gas' }]);
    expect(underWay(seen.own).extensions).toMatchObject({
      existing: [{ metres: seen.own[0]?.metres, href: `/v1/joint-installations/${caseOf(1)}` }, {}],
    });
  });

  it('by another applicant is taken, and shown to resemble it', async () => {
    const { apply, look } = city();
    await apply(1, application('样例路 1 号', at(-5, -5), other));
    expect(await look(application('样例大道东侧', at(5, 5)))).toMatchObject({
      own: [],
      others: [{ caseId: caseOf(1), service: 'water' }, { service: 'gas' }],
    });
  });

  it.each([
    ['further off', at(0, 31), 30],
    ['by a city that goes by addresses alone', at(0, 0), 0],
    ['without a place', undefined, 30],
  ])('is another site %s', async (_, location, metres) => {
    const { apply, look } = city();
    await apply(1, application('样例路 1 号', at(0, 0)));
    expect((await look(application('样例大道东侧', location), metres)).own).toEqual([]);
  });

  it('is told by the address where the first had no place, once', async () => {
    const { apply, look } = city();
    await apply(1, application('样例路 1 号'));
    expect((await look(application('样例路 1 号', at(0, 0)))).own).toHaveLength(2);
    await apply(2, application('样例路 2 号', at(0, 0)));
    expect((await look(application('样例路 2 号', at(0, 0)))).own).toHaveLength(2);
  });

  it('is free again once the case that took it has ended', async () => {
    const { apply, look, end } = city();
    await apply(1, application('样例路 1 号', at(0, 0)));
    end(1);
    expect((await look(application('样例大道东侧', at(1, 1)))).own).toEqual([]);
  });

  it('at once with another from the next cell is decided anew, and meets it', async () => {
    const { table, look, claims } = city();
    const [west, east] = [application('样例路 1 号', at(-1, 5)), application('样例大道东侧', at(1, 5))];
    const [first, second] = await Promise.all([look(west), look(east)]);
    expect([first.own, second.own]).toEqual([[], []]);
    expect((await table.transact(claims(first, 1))).ok).toBe(true);
    expect((await table.transact(claims(second, 2))).ok).toBe(false);
    expect((await look(east)).own).toHaveLength(2);
  });
});
