import { describe, expect, it } from 'vitest';
import type { SiteGeometry } from '../../../functions/law/geometry/geojson.ts';
import { bounds, checkSite } from '../../../functions/law/geometry/site.ts';
import { isProjectCode } from '../../../functions/law/identifiers/project-code.ts';
import { isUscc, usccCheckCharacter } from '../../../functions/law/identifiers/uscc.ts';
import { addMillis, isBefore, latest } from '../../../functions/law/instant.ts';
import { daysFrom, plainDate } from '../../../functions/law/plain-date.ts';
import { shanghai } from './samples.ts';

describe('moments', () => {
  const first = shanghai('2026-03-02 10:00');
  const second = addMillis(first, 1);
  it('are before each other, or at once', () =>
    expect([isBefore(first, second), isBefore(first, first), isBefore(second, first)]).toEqual([
      true,
      false,
      false,
    ]));
  it('have a latest, wherever it stands', () => {
    expect([latest(first, second), latest(second, first), latest(second)]).toEqual([second, second, second]);
  });
  it('lie on days from the first to the last', () => {
    const days = (last: string) => [...daysFrom(plainDate('2026-02-27'), plainDate(last))];
    expect(days('2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect([days('2026-02-27'), days('2026-02-26')]).toEqual([['2026-02-27'], []]);
  });
});

describe('a point of Guilin', () => {
  const { west, east, south, north } = bounds;
  const taken = (longitude: number, latitude: number) =>
    checkSite({ type: 'Point', coordinates: [longitude, latitude] }, '/at').length === 0;
  it('may lie on the bounds, at each corner', () => {
    for (const longitude of [west, east])
      for (const latitude of [south, north]) expect(taken(longitude, latitude)).toBe(true);
  });
  it.each([
    ['west', west - 0.01, 25],
    ['east', east + 0.01, 25],
    ['south', 110, south - 0.01],
    ['north', 110, north + 0.01],
  ])('and not %s of them', (_, longitude, latitude) => expect(taken(longitude, latitude)).toBe(false));
  it.each([
    [[25, 110], /Order swapped/],
    [[25, 109], /Outside Guilin/],
    [[20, 110], /Outside Guilin/],
    [[30, 110], /Outside Guilin/],
    [[25, 120], /Outside Guilin/],
  ])('%j is told what is wrong', (coordinates, words) =>
    expect(checkSite({ type: 'Point', coordinates } as SiteGeometry, '/at')[0]?.detail.en).toMatch(words),
  );
  it('is asked of every corner, by its place', () => {
    const ring = [
      [110, 25],
      [110.1, 25],
      [119, 25.1],
      [110, 25],
    ];
    const found = checkSite({ type: 'Polygon', coordinates: [ring] } as SiteGeometry, '/at');
    expect(found.map(({ pointer }) => pointer)).toEqual(['/at/coordinates/0/2']);
  });
});

describe('an identifier', () => {
  const code = `91450300MA5L00071${usccCheckCharacter('91450300MA5L00071') ?? ''}`;
  it('of an enterprise has 18 characters of its alphabet and nothing around them', () => {
    expect([`x${code}`, `${code}x`, 'A', 'I'.repeat(18), 'a'.repeat(18)].map(isUscc)).not.toContain(true);
    expect([isUscc(code), isUscc(`${code}0`), isUscc(code.slice(1))]).toEqual([true, false, false]);
  });
  it('is checked by 17 characters of the alphabet, no more and no others', () => {
    const first17 = code.slice(0, 17);
    expect(usccCheckCharacter(first17)).toBe(code[17]);
    for (const wrong of [`${first17}0`, first17.slice(1), `I${first17.slice(1)}`, `漓${first17.slice(1)}`])
      expect(usccCheckCharacter(wrong)).toBeUndefined();
  });
  it('of a project stands alone', () => {
    const project = '2405-450300-04-01-123456';
    expect(isProjectCode(project)).toBe(true);
    expect([`9${project}`, `${project}9`, project.replace('-04', '-4')].map(isProjectCode)).not.toContain(
      true,
    );
  });
});
