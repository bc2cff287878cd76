import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { file, page } from './events/page.ts';

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, await page());
