import { describe, expect, it } from 'vitest';
import { publishable } from '../../../../../functions/products/benefits/policies/publication.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { isSought } from '../../../../../functions/products/benefits/policies/search.ts';
import type { Policy, PolicyEntry } from '../../../../../functions/products/benefits/policies/model.ts';
import { drafted, ended, published } from '../../../../../functions/products/benefits/policies/versions.ts';

const entry = SAMPLE_POLICIES[0] as PolicyEntry;
const rules = { conditions: [['value', true] as const], amount: [] };
const stored = (version: number, status: Policy['status'], more: Partial<PolicyEntry> = {}) => ({
  policy: { ...entry, ...more, version, status },
  version: 1,
});
const statuses = (changed: readonly { policy: Policy }[]) =>
  changed.map(({ policy }) => [policy.version, policy.status]);

describe('the life of a policy', () => {
  it('drafts the version after the newest, and goes on editing that draft', () => {
    expect(statuses(drafted(entry, []).changed)).toEqual([[1, 'draft']]);
    expect(statuses(drafted(entry, [stored(1, 'published')]).changed)).toEqual([[2, 'draft']]);
    expect(statuses(drafted(entry, [stored(2, 'draft'), stored(1, 'published')]).changed)).toEqual([
      [2, 'draft'],
    ]);
  });

  it('publishes a draft and supersedes what was published', () => {
    const edited = published({ ...entry, summary: '新' }, rules, [
      stored(2, 'draft'),
      stored(1, 'published'),
    ]);
    expect(statuses(edited.changed)).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect(edited.catalogue).toMatchObject({ policy: { version: 2, summary: '新' }, rules });
    expect(edited.changed[0]).toMatchObject({ rules });
  });

  it('changes nothing when the same is published again', () => {
    expect(published(entry, rules, [stored(1, 'published')]).changed).toEqual([]);
  });

  it('ends only what is in force', () => {
    expect(ended([stored(1, 'draft')])).toBeUndefined();
    expect(ended([stored(1, 'published')])).toMatchObject({ catalogue: null });
  });
});

describe('publication', () => {
  const placesIn = (refused: PolicyEntry): string[] => {
    const result = publishable(refused);
    return result.ok ? [] : (result.error.errors ?? []).map(({ pointer }) => pointer);
  };
  const withRule = (expression: string): PolicyEntry => ({
    ...entry,
    conditions: [{ name: 'one', label: '条件', citation: '第一条', expression }],
  });
  it.each([
    ['enterprise.nobody == 1', '/conditions/0/expression'],
    ['enterprise.industry.matches("(a+)+$")', '/conditions/0/expression'],
    ['enterprise.size == "huge"', '/conditions/0/expression'],
    [`${'('.repeat(300)}true${')'.repeat(300)}`, '/conditions/0/expression'],
  ])('refuses %s with its place', (expression, pointer) => {
    expect(placesIn(withRule(expression))).toContain(pointer);
  });
  it('refuses a policy that ends before it begins, or bars itself', () => {
    const unsound = {
      ...withRule('enterprise.aboveScale'),
      validTo: '2020-01-01' as PolicyEntry['validFrom'],
      excludes: [entry.code],
    };
    expect(placesIn(unsound)).toEqual(['/validTo', '/excludes/0']);
  });
  it('publishes every sample', () => {
    for (const sample of SAMPLE_POLICIES) expect(placesIn(sample)).toEqual([]);
  });
});

describe('search', () => {
  const policy: Policy = {
    ...entry,
    version: 1,
    status: 'published',
    industries: ['C39'],
    regions: ['450302'],
  };
  it.each([
    [{ text: '规上 入规' }, true],
    [{ text: '养老' }, false],
    [{ region: '450302' }, true],
    [{ region: '450303' }, false],
    [{ kind: 'right' }, false],
    [{ industry: 'C3912' }, true],
    [{ industry: 'C' }, true],
    [{ industry: 'A01' }, false],
  ])('%o finds it: %s', (sought, found) => {
    expect(isSought({ ...policy, summary: '规上企业 首次入规' }, sought)).toBe(found);
  });
});
