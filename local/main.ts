import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Stripping types and compiling is a third of a start, so it is kept from one start to the next.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'));
await import('./run.ts');
