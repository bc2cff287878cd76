import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';

// Stripping types and compiling is a third of a start, so it is kept from one start to the next.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'));
// As `node --conditions=source`: this repository's packages run from their sources (docs/adr/0014).
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, 'source'] }),
});
await import('./run.ts');
