import { writeFileSync } from 'node:fs';
import { toldPage } from './told/page.ts';

/** `npm run told`: writes docs/told.md. */
writeFileSync('docs/told.md', toldPage());
