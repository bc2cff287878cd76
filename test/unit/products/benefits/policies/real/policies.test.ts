import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { Amount, PolicyEntry } from '../../../../../../functions/products/benefits/policies/model.ts';
import { publishedPolicies } from '../../../../../../local/seed/published.ts';
import { checkEntry } from '../../../../../../functions/products/benefits/policies/publication.ts';
import { dictionary, dictionaryFor, platformSays } from './decided.ts';
import { studied } from './examples/all.ts';

const perPatent = (expression: string): Amount =>
  ({ kind: 'formula', expression, per: 1, rounding: { mode: 'down', toFen: 1 }, cap: 20_000_000 }) as Amount;

/** Whoever is asked lives somewhere: rates are a place's. */
const somewhere = { region: '450302' };

describe.each([...publishedPolicies])('%s', (_, entry) => {
  it('can be published as it is', () => {
    expect(checkEntry(entry, dictionaryFor(entry)).errors).toEqual([]);
  });

  it('is plainly a sample, and says what it was written from', () => {
    expect(entry.name).toMatch(/^【样例】/);
    expect(entry.documentNumber).toMatch(/（样例引用）$/);
    expect(entry.sample).toBe(true);
    expect(entry.sources?.length).toBeGreaterThan(0);
  });
});

it('are the ones that were studied', () => {
  const names = [
    ...studied.map(({ name }) => name),
    'childCare',
    'oldAge',
    'startUpLoanPerson',
    'increase2025',
  ].map((name) => name.replaceAll(/(?<=[a-z])[A-Z]/g, (one) => `-${one.toLowerCase()}`));
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

describe('专利授权资助, which were to end by 2025', () => {
  const [award] = [...publishedPolicies.values()].filter(({ code }) => code === 'EXPORT-CREDIT-INSURANCE');
  const grant = { ...award, amount: perPatent('enterprise.patents.invention * 100000') } as PolicyEntry;
  const wrong = (change: Partial<PolicyEntry>) =>
    checkEntry({ ...grant, ...change }, dictionary).errors.map(({ pointer }) => pointer);

  it('are refused when they are written', () => {
    expect(wrong({})).toEqual(['/amount']);
    expect(wrong({ amount: perPatent('1 + min(enterprise.patents.utility, 5)') })).toEqual(['/amount']);
  });

  it('were allowed until then, and nothing is wrong with asking for patents where nothing is paid for them', () => {
    expect(wrong({ validTo: plainDate('2025-12-31'), validFrom: plainDate('2025-01-01') })).toEqual([]);
    expect(wrong({ amount: { kind: 'none' } })).toEqual([]);
  });
});
