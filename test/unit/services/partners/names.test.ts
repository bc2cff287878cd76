import { describe, expect, it } from 'vitest';
import { PartnerId, type Partner } from '../../../../functions/services/partners/model.ts';
import {
  brokenBy,
  claimsAfter,
  claimsOf,
  claimsWithout,
  holdersOf,
  mayBreak,
  officesIn,
  resolve,
  type Claims,
} from '../../../../functions/services/partners/names.ts';

const id = (n: number) => PartnerId.parse(`pt_${String(n).padStart(26, '0')}`);
const partner = (n: number, change: Partial<Partner>): Partner =>
  ({
    id: id(n),
    name: `第${n}家`,
    kind: 'department',
    services: [],
    regions: ['450300'],
    ...change,
  }) as Partner;

const bureau = partner(1, { name: '市财政局', kind: 'finance' });
const ofCity = partner(2, { department: '林业' });
const ofQixing = partner(3, { department: '林业', regions: ['450305'] });
const ofLingui = partner(4, { department: '林业', regions: ['450311'] });
const utility = partner(5, { kind: 'utility', services: ['water'] });
const registry = (...all: readonly Partner[]): Claims => new Map(all.flatMap((one) => [...claimsOf(one)]));
const payer = (name: string) => ({ role: 'payer', name }) as const;
const forestry = { role: 'department', name: '林业' } as const;

describe('a name', () => {
  it('of a payer is met to the letter, by a bureau, however few there are', () => {
    const claims = registry(bureau, ofCity);
    expect(resolve(claims, payer('市财政局'))).toEqual({ ok: true, value: id(1) });
    for (const name of ['财政局', ofCity.name, '市财政局 '])
      expect(resolve(claims, payer(name))).toEqual({ ok: false, error: 'unknown' });
  });

  it('of a department is its own office of the region, else the city’s', () => {
    const claims = registry(ofCity, ofQixing);
    expect(resolve(claims, { ...forestry, region: '450305' })).toEqual({ ok: true, value: id(3) });
    expect(resolve(claims, { ...forestry, region: '450311' })).toEqual({ ok: true, value: id(2) });
    expect(officesIn(claims, '450305').get('林业')).toBe(id(3));
    expect(officesIn(claims, '450311').get('林业')).toBe(id(2));
  });

  it('of a department of no region is the city’s, or the only one there is, and of several none', () => {
    expect(resolve(registry(ofCity, ofQixing), forestry)).toEqual({ ok: true, value: id(2) });
    expect(resolve(registry(ofQixing), forestry)).toEqual({ ok: true, value: id(3) });
    expect(resolve(registry(ofQixing, ofLingui), forestry)).toEqual({ ok: false, error: 'ambiguous' });
    expect(resolve(registry(bureau), forestry)).toEqual({ ok: false, error: 'unknown' });
  });

  it('of a retired partner is its successor’s, or nobody’s until another takes it', () => {
    const claims = registry(bureau);
    const heir = partner(5, { name: '新财政局', kind: 'finance' });
    expect(resolve(claimsWithout(claims, bureau.id, heir.id), payer('市财政局'))).toEqual({
      ok: true,
      value: id(5),
    });
    const gone = claimsWithout(claims, bureau.id, undefined);
    expect(resolve(gone, payer('市财政局'))).toEqual({ ok: false, error: 'retired' });
    const taken = { ...bureau, id: id(6) };
    expect(holdersOf(gone, taken)).toEqual([]);
    expect(resolve(claimsAfter(gone, undefined, taken), payer('市财政局'))).toEqual({
      ok: true,
      value: id(6),
    });
  });
});

describe('a registration', () => {
  it('is held up by whoever has its name, or its code in one of its regions', () => {
    const claims = registry(bureau, ofQixing);
    expect(holdersOf(claims, partner(7, { name: '市财政局' }))).toEqual([id(1)]);
    expect(holdersOf(claims, partner(7, { department: '林业', regions: ['450311', '450305'] }))).toEqual([
      id(3),
    ]);
    expect(holdersOf(claims, ofLingui)).toEqual([]);
    expect(holdersOf(claims, bureau)).toEqual([]);
  });

  it('breaks what led to somebody and would no more, and nothing that leads nowhere already', () => {
    const by = { kind: 'policy', id: 'P-1' };
    const needs = [
      { by, wanted: forestry },
      { by, wanted: payer('没有的财政局') },
    ];
    const before = registry(ofQixing);
    expect(brokenBy(needs, before, claimsAfter(before, undefined, ofLingui))).toEqual([
      { by, wanted: forestry, why: 'ambiguous' },
    ]);
    expect(
      brokenBy(needs, before, claimsAfter(before, ofQixing, { ...ofQixing, department: '园林' })),
    ).toEqual([{ by, wanted: forestry, why: 'unknown' }]);
  });

  it('collides with no other by a sign in its name', () => {
    const one = partner(8, { name: '甲', department: '450305#林业', regions: ['450300'] });
    expect(
      holdersOf(registry(one), partner(9, { name: '乙', department: '林业', regions: ['450305'] })),
    ).toEqual([]);
  });
});

describe('a change that may take a name away', () => {
  const city = registry(ofCity, bureau);
  const after = (...partners: readonly Partner[]) => mayBreak(city, registry(...partners));

  it('is one of a payer or of an office, gone, renamed or new', () => {
    expect(after(ofCity)).toBe(true);
    expect(after(bureau)).toBe(true);
    expect(after(ofCity, bureau, ofQixing)).toBe(true);
  });

  it('is no other: a utility more goes by nobody’s name', () => {
    expect(after(ofCity, bureau)).toBe(false);
    expect(after(ofCity, bureau, utility)).toBe(false);
  });
});
