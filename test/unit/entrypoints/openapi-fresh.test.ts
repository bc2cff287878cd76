import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generated } from '../../../scripts/openapi/generated.ts';

const root = join(import.meta.dirname, '../../..');

/** The API function serves what is kept, and the client is made of it: `npm run openapi` makes them anew. */
it('what is made from the route tables is as they are now', async () => {
  for (const { path, text } of await generated())
    expect(readFileSync(join(root, path), 'utf8') === text, `${path} is stale: npm run openapi`).toBe(true);
}, 60_000);
