import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { expect, it } from 'vitest';
import {
  outcomeOf,
  type ConflictingGrant,
} from '../../../../../functions/products/benefits/matching/changes.ts';
import { changedByTime } from '../../../../../functions/products/benefits/matching/plan.ts';
import {
  excludedBy,
  emptyMatchRecord,
  type MatchRecord,
} from '../../../../../functions/products/benefits/matching/match-record.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { policyKey, type Change } from '../../../../../functions/products/benefits/policies/rules/match.ts';
import type { CheckedPolicy } from '../../../../../functions/products/benefits/policies/policies.ts';
import { SAMPLE_POLICIES } from '../../../../../functions/products/benefits/policies/samples/catalogue.ts';

const make = (code: string, more: object = {}): CheckedPolicy => ({
  policy: Policy.parse({ ...SAMPLE_POLICIES[0], code, ...more, version: 1, status: 'published' }),
  rules: { conditions: [], amount: [] },
});
const met = ({ policy }: CheckedPolicy, fen: number): Change =>
  ({
    uscc: 'x',
    policyKey: policyKey(policy),
    before: undefined,
    after: `met:${fen}`,
    standing: { kind: 'met', fen },
  }) as unknown as Change;
const outcome = (
  before: MatchRecord,
  policies: readonly CheckedPolicy[],
  changes: readonly Change[],
  conflicting: ConflictingGrant[] = [],
) => {
  const known = new Map(policies.map((one) => [policyKey(one.policy), one]));
  return outcomeOf(before, changes, conflicting, known, new Set(known.keys()));
};

it('grants the larger of two that cannot be had together, and asks again about the other', () => {
  const [small, large] = [make('SMALL', { excludes: ['LARGE'] }), make('LARGE')];
  const done = outcome(emptyMatchRecord('x'), [small, large], [met(small, 1), met(large, 2)]);
  expect(done?.grants.map(({ policy }) => policy.code)).toEqual(['LARGE']);
  expect(done?.record.kept).toEqual({ 'LARGE@1': 'met:2', 'SMALL@1': excludedBy('LARGE') });
  const again = { ...(done?.record as MatchRecord), granted: { LARGE: 'en_1' } };
  expect(outcome(again, [small, large], [met(small, 1)], [{ code: 'LARGE', excludes: [] }])).toBeUndefined();
  expect(outcome(again, [small, large], [met(small, 1)])?.grants.map(({ policy }) => policy.code)).toEqual([
    'SMALL',
  ]);
});

it('grants a code once, and nothing that is applied for', () => {
  const [twice, applied] = [make('TWICE'), make('APPLIED', { mode: 'simple-application' })];
  const before = { ...emptyMatchRecord('x'), granted: { TWICE: 'en_1' } };
  expect(outcome(before, [twice, applied], [met(twice, 1), met(applied, 1)])?.grants).toEqual([]);
});

it('grants no more at once than a transaction takes', () => {
  const many = Array.from({ length: 40 }, (_, index) => make(`MANY-${index}`));
  const done = outcome(
    emptyMatchRecord('x'),
    many,
    many.map((policy) => met(policy, 1)),
  );
  expect(done).toMatchObject({ more: true });
  expect(done?.grants).toHaveLength(10);
  expect(Object.keys(done?.record.kept ?? {})).toHaveLength(10);
});

it('forgets policies that are published no more', () => {
  const one = make('ONE');
  const before = { ...emptyMatchRecord('x'), kept: { 'GONE@1': 'met' } };
  expect(outcome(before, [one], [met(one, 1)])?.record.kept).toEqual({ 'ONE@1': 'met:1' });
});

it('looks every night only at what the passing of days can have changed', () => {
  const rule = (expression: string) => ({
    conditions: [{ name: 'a', label: '甲', citation: '一', expression }],
  });
  const still = make('STILL', rule('enterprise.aboveScale'));
  const aging = make('AGING', rule('yearsBetween(enterprise.registeredOn, on) >= 3'));
  const fresh = make('FRESH', { ...rule('enterprise.aboveScale'), validFrom: '2026-06-01' });
  const written = [still, aging, fresh].map(({ policy }) => policy);
  const found = (on: string) => changedByTime(written, plainDate(on), BUILT_IN).map(({ code }) => code);
  expect(found('2026-05-31')).toEqual(['AGING']);
  expect(found('2026-06-01')).toEqual(['AGING', 'FRESH']);
  expect(found('2026-07-01')).toEqual(['AGING']);
});
