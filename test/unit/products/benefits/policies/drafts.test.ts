import { describe, expect, it } from 'vitest';
import type { PolicyEntry } from '../../../../../functions/products/benefits/policies/model.ts';
import { PolicyStore } from '../../../../../functions/products/benefits/policies/policies.ts';
import { checkEntry } from '../../../../../functions/products/benefits/policies/publication.ts';
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
