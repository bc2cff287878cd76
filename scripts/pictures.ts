import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, pages } from './pictures/pages.ts';

/** `npm run pictures`: draws docs/pictures anew from the definitions. */
const made = await pages();
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder))
  if (file.endsWith('.md') && !made.has(file)) rmSync(join(folder, file));
for (const [file, page] of made) writeFileSync(join(folder, file), page);
