import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';

const path = 'functions/entrypoints/openapi/openapi.json';
const source = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Redocly's `recommended` rules. */
const byRedocly = async (): Promise<string[]> => {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source, absoluteRef: `/${path}`, config });
  return found.map(
    ({ ruleId, message, location }) => `redocly ${ruleId} ${location[0]?.pointer ?? ''}: ${message}`,
  );
};

/** Spectral's `oas` rules. */
const bySpectral = async (): Promise<string[]> => {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [rulesets.oas as RulesetDefinition] });
  const found = await linter.run(source);
  return found.map(({ code, message, path: at }) => `spectral ${String(code)} /${at.join('/')}: ${message}`);
};

/** `npm run check:openapi`: the description is clean by both linters, warnings counted. */
const found = (await Promise.all([byRedocly(), bySpectral()])).flat();
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;
