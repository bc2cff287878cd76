import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordSteps, steps } from '../../../scripts/migrate/steps.ts';

/** They lie in the tables of keys and of erasures, which no migration reads. */
const elsewhere = ['person-key', 'erased-person'];

/** As an interface of an item, or as a type that adds its kind to one. */
const declared =
  /(?:interface \w+(?:<[^>]*>)?\s+extends [^{]*\b(?:Item|Versioned|Head)\b[^{]*|type \w+ = Item & [^{;]*)\{[^}]*?readonly kind: '([a-z-]+)'/g;

it('has a step for every kind of item, so that it understands what was written since', () => {
  const kinds = globSync('functions/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(declared)].flatMap(([, kind = '']) => kind),
  );
  expect(kinds.length).toBeGreaterThan(60);
  const known = { ...steps, ...recordSteps };
  expect(
    [...new Set(kinds)].filter((kind) => !Object.hasOwn(known, kind) && !elsewhere.includes(kind)),
  ).toEqual([]);
});
