import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toldPage } from '../../../scripts/told/page.ts';

it('docs/told.md is what the tables say: `npm run told`', () =>
  expect(readFileSync('docs/told.md', 'utf8')).toBe(toldPage()));
