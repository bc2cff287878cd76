import { readdirSync, readFileSync } from 'node:fs';
import { own } from '../../functions/common/own.ts';
import * as z from 'zod';
import { RateRelease } from '../../functions/products/benefits/indicators/model.ts';
import { isPaidOut, PolicyEntry } from '../../functions/products/benefits/policies/model.ts';
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

interface PublishedPartner {
  readonly name: string;
  readonly kind: 'department' | 'finance';
  readonly department?: string;
  /** What it tells of enterprises and citizens. */
  readonly facts: readonly string[];
}

/** The product's own facts of citizens, by the register that tells them: each is told by its name alone. */
const factsOfCitizens: Readonly<Record<string, readonly string[]>> = {
  公安局: ['birthDate', 'deathDate', 'hukouRegion', 'hukouSince'],
  民政局: ['guardian', 'incapacitated'],
};

/** Who answers for them, tells of what they ask, and pays: the partners that a city needs for them. */
export const publishedPartners: readonly PublishedPartner[] = [
  ...[
    ...new Set([
      ...[...publishedPolicies.values()].map(({ department }) => department),
      ...sampleIndicators.flatMap(({ register }) => register ?? []),
      ...Object.keys(factsOfCitizens),
    ]),
  ].map((department) => ({
    // No other sample is called so: the payer is the city's finance bureau, the power utility its power bureau.
    name: `桂林市${department}（样例）`,
    kind: 'department' as const,
    department,
    facts: [
      ...sampleIndicators.filter(({ register }) => register === department).map(({ code }) => code),
      ...(own(factsOfCitizens, department) ?? []),
    ],
  })),
  ...[...new Set([...publishedPolicies.values()].filter(isPaidOut).map(({ payer }) => payer))].map(
    (name) => ({ name, kind: 'finance' as const, facts: [] }),
  ),
];

/** How they are published: what each asks for first. */
export const publishedCalls = (effectiveFrom: string): readonly (readonly [path: string, body: object])[] => [
  ...sampleIndicators.map(
    ({ code, ...indicator }) =>
      [`/v1/indicators/${code}`, { ...indicator, status: 'published', effectiveFrom }] as const,
  ),
  ...sampleRates.map(({ code, ...value }) => [`/v1/rates/${code}`, value] as const),
  ...[...publishedPolicies.values()].map(
    ({ code, ...entry }) => [`/v1/policies/${code}`, { ...entry, status: 'published' }] as const,
  ),
];
