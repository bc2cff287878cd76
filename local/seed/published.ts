import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { RateRelease } from '../../functions/products/benefits/indicators/model.ts';
import { PolicyEntry } from '../../functions/products/benefits/policies/model.ts';
import { Indicator } from '../../functions/rule-language/indicators.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** What published policies ask for, beyond the facts that the product has of itself. */
export const sampleIndicators = z.array(Indicator).parse(read('indicators.json'));

/** Rates of places with their days. */
export const sampleRates = z
  .array(RateRelease.omit({ publishedAt: true, publishedBy: true }))
  .parse(read('rates.json'));

/** Policies as they were published somewhere, by the names of their files: each file is what `PUT` takes, with its code. */
export const publishedPolicies: ReadonlyMap<string, PolicyEntry> = new Map(
  readdirSync(new URL('published', import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), PolicyEntry.parse(read(`published/${file}`))]),
);
