import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { Amount, PolicyEntry } from '../../../../../../functions/products/benefits/policies/model.ts';
import { publishedPolicies } from '../../../../../../local/seed/published.ts';
import { checkEntry } from '../../../../../../functions/products/benefits/policies/publication.ts';
import { dictionary, dictionaryFor, platformSays } from './decided.ts';
import { studied } from './examples/all.ts';
import type { Facts } from './facts.ts';

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

describe('失业保险稳岗返还 of staff who are sent (劳务派遣)', () => {
  const known = studied.find(({ name }) => name === 'stabilityRefund')?.examples[0] ?? expect.fail();
  const pays = (change: Facts): number => {
    const { on, chosen } = known;
    const said = platformSays('stabilityRefund', { ...somewhere, ...known.facts, ...change }, on, chosen);
    return said.outcome === 'met' ? (said.fen ?? 0) : 0;
  };
  const paid = (fen: number): Facts => ({ uiPremiumPaid: { '2025': fen } });
  const sends = (fen: number): Facts => ({ sendsStaff: true, uiPremiumForSent: { '2025': fen } });
  const uses = (fen: number): Facts => ({
    usesSentStaff: true,
    uiPremiumOfReceived: { '2025': fen },
  });

  it.each([0, 100, 10_540_000, 12_648_000])(
    'counts the whole premium once over both, whatever part (%i) is of the sent',
    (sent) => {
      const dispatcher = { ...paid(12_648_000), ...sends(sent) };
      const usingUnit = { ...paid(50_000_000), ...uses(sent) };
      expect(pays(dispatcher) + pays(usingUnit)).toBe(((12_648_000 + 50_000_000) * 60) / 100);
      // Each part at the rate of who has it.
      expect(pays(dispatcher) + pays({ ...usingUnit, size: 'large' })).toBe(
        ((12_648_000 - sent) * 60 + (50_000_000 + sent) * 30) / 100,
      );
    },
  );

  it('is shared by several using units as the register says', () => {
    const parts = [10_000_000, 540_000];
    const units = parts.map((sent) => pays({ ...paid(0), ...uses(sent) }));
    expect(units).toEqual([6_000_000, 324_000]);
    expect(pays({ ...paid(12_648_000), ...sends(10_540_000) }) + 6_324_000).toBe(7_588_800);
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
