import { readFileSync } from 'node:fs';

/** The package's own, from the manifest beside the sources or the compiled output. */
export const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (manifest as { readonly version: string }).version;
};
