import { expect, it } from 'vitest';
import {
  placeOf,
  segmentsFor,
  stretchesOf,
} from '../../../../../functions/products/benefits/enterprises/segments.ts';
import { population } from '../policies/population.ts';

const codes = population(400, 2).map(({ uscc }) => uscc);

it.each([1, 2, 16, 64, 128, 4_096])('reads every record once in %i segments', (of) => {
  const seen = new Map<string, Set<string>>();
  for (let segment = 0; segment < of; segment++)
    for (const { pk, prefix = '' } of stretchesOf(segment, of)) {
      const prefixes = seen.get(pk) ?? new Set();
      expect(prefixes.has(prefix), `${pk} ${prefix} twice`).toBe(false);
      seen.set(pk, prefixes.add(prefix));
    }
  for (const uscc of codes) {
    const { pk, prefix } = placeOf(uscc);
    expect([...(seen.get(pk) ?? [])].filter((begins) => prefix.startsWith(begins))).toHaveLength(1);
  }
});

it('holds about a thousand records in a segment', () => {
  expect([0, 1_000, 1_001, 20_000, 1_000_000].map(segmentsFor)).toEqual([1, 1, 2, 32, 1_024]);
});
