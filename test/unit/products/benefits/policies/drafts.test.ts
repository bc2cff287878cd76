import { describe, expect, it } from 'vitest';
import { Policy, type PolicyEntry } from '../../../../../functions/products/benefits/policies/model.ts';
import { PolicyStore } from '../../../../../functions/products/benefits/policies/policies.ts';
import { checkEntry, potErrors } from '../../../../../functions/products/benefits/policies/publication.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';

const entry = SAMPLE_POLICIES[0] as PolicyEntry;

describe('drafts', () => {
  it('are found until they are published', async () => {
    const { table } = memoryTable();
    const policies = new PolicyStore(table);
    const codes = async () => (await policies.drafts({ limit: 10 })).items.map(({ code }) => code);
    const draft = { ...entry, version: 1, status: 'draft' } as const;
    await table.transact([policies.write({ policy: draft, version: 0 })]);
    expect(await codes()).toEqual([entry.code]);
    const rules = { conditions: [], amount: [] };
    await table.transact([policies.write({ policy: { ...draft, status: 'published' }, rules, version: 1 })]);
    expect(await codes()).toEqual([]);
  });

  it('are told what is wrong at its place, to the character', () => {
    const [first, ...others] = entry.conditions;
    const expression = 'enterprise.size == "micro" && enterprise.name == "甲"';
    const wrong = { ...entry, conditions: [{ ...first, expression }, ...others] } as PolicyEntry;
    const [error, ...more] = checkEntry(wrong).errors;
    expect(more).toEqual([]);
    expect(error?.pointer).toBe('/conditions/0/expression');
    expect(expression.slice(error?.start, error?.end)).toBe('name');
    expect(checkEntry(entry)).toMatchObject({ errors: [] });
  });
});

describe('a budget that policies share', () => {
  const of = (code: string, fund: object) =>
    Policy.parse({
      ...entry,
      code,
      fund: { source: '测试资金', budget: null, ...fund },
      version: 1,
      status: 'published',
    });
  const pot = of('POT-2026', { budget: 1_000 });
  const sharer = of('SHARER-2026', { sharedWith: 'POT-2026' });
  const allocation = { kind: 'pro-rata', on: '2026-12-01' };
  const places = (one: Policy, ...published: Policy[]) =>
    potErrors(one, published).map(({ pointer }) => pointer);

  it('is that of another published policy, first come, first served', () => {
    expect(places(sharer, pot)).toEqual([]);
    expect(places(sharer)).toEqual(['/fund/sharedWith']);
    expect(places(sharer, of('POT-2026', { budget: 1_000, allocation }))).toEqual(['/fund/sharedWith']);
    expect(places(of('THIRD-2026', { sharedWith: 'SHARER-2026' }), pot, sharer)).toEqual([
      '/fund/sharedWith',
    ]);
    expect(places(of('POT-2026', { sharedWith: 'POT-2026' }), pot)).toEqual(['/fund/sharedWith']);
  });

  it('stays one while others draw on it, whatever the next version would say', () => {
    expect(places(of('POT-2026', { budget: 2_000 }), pot, sharer)).toEqual([]);
    expect(places(of('POT-2026', {}), pot, sharer)).toEqual(['/fund']);
    expect(places(of('POT-2026', { budget: 2_000, allocation }), pot, sharer)).toEqual(['/fund']);
    const other = of('OTHER-2026', { budget: 1_000 });
    expect(places(of('POT-2026', { sharedWith: 'OTHER-2026' }), pot, sharer, other)).toEqual(['/fund']);
  });
});
