import { expect, it } from 'vitest';
import {
  placeOf,
  segmentsFor,
  stretchesOf,
} from '../../../../../functions/products/benefits/enterprises/segments.ts';
import { population } from '../policies/population.ts';

const codes = population(4_000, 2).map(({ uscc }) => uscc);

it.each([1, 2, 16, 64, 128, 4_096])('reads every record once in %i segments', (of) => {
  const seen = new Map<string, number>();
  for (let segment = 0; segment < of; segment++)
    for (const { pk, prefix } of stretchesOf(segment, of)) {
      const key = `${pk}|${prefix ?? ''}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  expect([...seen.values()].every((times) => times === 1)).toBe(true);
  for (const uscc of codes) {
    const { pk, prefix } = placeOf(uscc);
    const found = [...seen.keys()].filter((key) => {
      const [where, begins = ''] = key.split('|');
      return where === pk && prefix.startsWith(begins);
    });
    expect(found).toHaveLength(1);
    if (of > 64) break;
  }
});

it('holds about a thousand records in a segment', () => {
  expect([0, 1_000, 1_001, 20_000, 1_000_000].map(segmentsFor)).toEqual([1, 1, 2, 32, 1_024]);
});
