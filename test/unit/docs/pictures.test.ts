import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, pages } from '../../../scripts/pictures/pages.ts';

it('draws docs/pictures as the definitions are: `npm run pictures` draws them anew', async () => {
  const made = await pages();
  const there = readdirSync(folder).filter((file) => file.endsWith('.md'));
  expect(there.toSorted()).toEqual([...made.keys()].toSorted());
  for (const [file, page] of made) expect(readFileSync(join(folder, file), 'utf8'), file).toBe(page);
}, 60_000);
