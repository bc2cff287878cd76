import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './openapi/generated.ts';

/** `npm run openapi`: writes what is made from the route tables; `npm test` says when one of them is stale. */
for (const { path, text } of await generated()) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  console.log(path);
}
