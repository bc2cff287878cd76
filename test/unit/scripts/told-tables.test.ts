import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('scripts/told/tables.ts', 'utf8');

/** Tables lie in files of these names; those of orders are gathered by kind (services/telling/orders.ts). */
const files = globSync('functions/{services,products}/**/{told,*-told}.ts');
const tables = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export const (\w+Told)\b.*Record</gm)].map(([, name = '']) => ({
    file,
    name,
  })),
);

it('every table of who is told stands on the page that people read, and so is walked through', () => {
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});
