import { fileURLToPath } from 'node:url';
import { localParameters } from './template/parameters.ts';
import type { App } from './template/synth.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The app of this repository, or another, with the surroundings' own parameters. */
export const cityApp = (entry = 'lib/app.ts'): App => ({
  root,
  entry,
  environment: {
    ...Object.fromEntries(
      Object.entries(process.env).filter((pair): pair is [string, string] => pair[0].startsWith('LIBAN_')),
    ),
    ...localParameters,
  },
});
