import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import {
  isInForce,
  Policy,
  policyMove,
  PolicyEntry,
} from '../../../../../functions/products/benefits/policies/model.ts';
import { catalogue } from '../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import { checkRules } from '../../../../../functions/products/benefits/policies/rules/check.ts';
import { chooseAmong } from '../../../../../functions/products/benefits/policies/rules/exclusions.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { policies, published } from './policies.ts';

describe('the life of a policy version', () => {
  it('goes from draft to published and from there to one of two ends', () => {
    expect(policyMove('draft', 'publish')).toBe('published');
    expect(policyMove('published', 'supersede')).toBe('superseded');
    expect(policyMove('published', 'end')).toBe('ended');
  });
  it.each([
    ['draft', 'end'],
    ['published', 'publish'],
    ['superseded', 'publish'],
    ['ended', 'publish'],
  ] as const)('never %s → %s', (from, action) => expect(policyMove(from, action)).toBeUndefined());

  it('is in force from its first day to its last, both included, while published', () => {
    const [sample] = SAMPLE_POLICIES;
    const policy = Policy.parse({ ...sample, version: 1, status: 'published' });
    expect(isInForce(policy, plainDate('2025-12-31'))).toBe(false);
    expect(isInForce(policy, plainDate('2026-01-01'))).toBe(true);
    expect(isInForce(policy, plainDate('2027-12-31'))).toBe(true);
    expect(isInForce(policy, plainDate('2028-01-01'))).toBe(false);
    expect(isInForce({ ...policy, status: 'draft' }, plainDate('2026-01-01'))).toBe(false);
  });
});

describe('a catalogue entry', () => {
  const [sample] = SAMPLE_POLICIES;
  const [condition] = sample?.conditions ?? [];
  it.each([
    ['instalments that do not add up', { instalments: [{ basisPoints: 9_999, afterWorkingDays: 0 }] }],
    ['an amount that is no integer', { amount: { kind: 'fixed', fen: 0.5 } }],
    ['a formula without a cap', { amount: { kind: 'formula', expression: '1', per: 1 } }],
    ['two conditions of one name', { conditions: [condition, condition] }],
    ['a field nobody knows', { unheardOf: true }],
  ])('is refused with %s', (_, wrong) => {
    expect(PolicyEntry.safeParse({ ...sample, ...wrong }).success).toBe(false);
  });
});

describe('the sample catalogue', () => {
  it('has a dozen policies, every one marked as a sample wherever it is shown', () => {
    expect(SAMPLE_POLICIES.length).toBe(12);
    for (const { sample, name, documentNumber, code } of SAMPLE_POLICIES) {
      expect(sample).toBe(true);
      expect(`${name}${documentNumber}`).toMatch(/^【样例】.*样例.*非真实文号/);
      expect(code).toMatch(/^SAMPLE-/);
    }
    expect(new Set(SAMPLE_POLICIES.map(({ documentNumber }) => documentNumber)).size).toBe(12);
  });

  it('can be published, and covers every kind of amount and both modes', () => {
    expect(catalogue(published(policies(12))).policies.length).toBe(12);
    expect(new Set(SAMPLE_POLICIES.map(({ amount }) => amount.kind)).size).toBe(4);
    expect(new Set(SAMPLE_POLICIES.map(({ mode }) => mode)).size).toBe(2);
  });
});

it('publishing tells every refusal with its place in the entry', () => {
  const [policy] = policies(1);
  if (!policy) throw new Error('no sample');
  const [condition] = policy.conditions;
  const broken = {
    ...policy,
    conditions: [
      { ...condition, expression: 'enterprise.employes > 3' },
      { ...condition, expression: 'has(on)' },
    ],
    amount: { kind: 'table', rows: [{ label: '一', when: 'enterprise.size == "tiny"', fen: 3 }] },
  };
  const result = checkRules(broken as typeof policy);
  expect(result.ok ? [] : result.error.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['type', '/conditions/0/expression'],
    ['not-allowed', '/conditions/1/expression'],
    ['impossible-value', '/amount/rows/0/when'],
  ]);
});

describe('policies that exclude each other', () => {
  const a = { code: 'A', fen: 100, excludes: ['B'] };
  const b = { code: 'B', fen: 300, excludes: [] };
  const c = { code: 'C', fen: 50, excludes: [] };

  it('the larger amount goes first, whatever the order of matching', () => {
    for (const order of [
      [a, b, c],
      [c, b, a],
    ]) {
      const { granted, excluded } = chooseAmong(order, []);
      expect(granted.map(({ code }) => code)).toEqual(['B', 'C']);
      expect(excluded).toEqual([{ candidate: a, by: 'B' }]);
    }
  });
  it('what is held already stays', () => {
    expect(chooseAmong([b, c], [a]).granted).toEqual([c]);
  });
});
