import { writeFileSync } from 'node:fs';
import { lawOfThisCity } from './law/of-this-city.ts';

/** `npm run law`: writes docs/law.md. */
writeFileSync('docs/law.md', lawOfThisCity());
