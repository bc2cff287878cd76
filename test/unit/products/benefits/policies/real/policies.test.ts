import { describe, expect, it } from 'vitest';
import { publishedPolicies } from '../../../../../../local/seed/published.ts';
import { checkEntry } from '../../../../../../functions/products/benefits/policies/publication.ts';
import { dictionary, platformSays } from './decided.ts';
import { studied } from './examples/all.ts';

/** Whoever is asked lives somewhere: rates are a place's. */
const somewhere = { region: '450302' };

describe.each([...publishedPolicies])('%s', (_, entry) => {
  it('can be published as it is', () => {
    expect(checkEntry(entry, dictionary).errors).toEqual([]);
  });

  it('is plainly a sample, and says what it was written from', () => {
    expect(entry.name).toMatch(/^【样例】/);
    expect(entry.documentNumber).toMatch(/（样例引用）$/);
    expect(entry.sample).toBe(true);
    expect(entry.sources?.length).toBeGreaterThan(0);
  });
});

it('are the ones that were studied', () => {
  const names = studied.map(({ name }) =>
    name.replaceAll(/(?<=[a-z])[A-Z]/g, (one) => `-${one.toLowerCase()}`),
  );
  expect([...publishedPolicies.keys()].toSorted()).toEqual(names.toSorted());
});

describe.each(studied.map((one) => [one.name, one] as const))('%s as published', (name, { examples }) => {
  it.each(examples.map((example) => [example.says, example] as const))('%s', (_, example) => {
    const facts = { ...somewhere, ...example.facts };
    // A register could tell this: the example is of facts that the dictionary has.
    expect(dictionary.schema.safeParse(facts).error?.issues).toBeUndefined();
    expect(platformSays(name, facts, example.on, example.chosen)).toEqual(example.answer);
  });
});
