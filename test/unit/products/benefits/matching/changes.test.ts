import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../../functions/products/benefits/matching/changes.ts';
import type { Held } from '../../../../../functions/products/benefits/policies/rules/exclusions.ts';
import type { HadBefore } from '../../../../../functions/products/benefits/matching/had-before.ts';
import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { changedByTime } from '../../../../../functions/products/benefits/matching/plan.ts';
import {
  cappedBy,
  excludedBy,
  emptyMatchRecord,
  USED_UP,
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
  conflicting: Held[] = [],
  had: Partial<HadBefore> = {},
) => {
  const published = new Map(policies.map((one) => [policyKey(one.policy), one]));
  const granted = new Map(Object.entries(before.granted));
  return outcomeOf(
    before,
    changes,
    { conflicting, had: { granted, underCap: () => 0, usedUp: new Set(), ...had }, published },
    plainDate('2026-03-02'),
  );
};

it('grants the larger of two that cannot be had together, and asks again about the other', () => {
  const [small, large] = [make('SMALL', { excludes: ['LARGE'] }), make('LARGE')];
  const done = outcome(emptyMatchRecord('x'), [small, large], [met(small, 1), met(large, 2)]);
  expect(done?.grants.map(({ checked }) => checked.policy.code)).toEqual(['LARGE']);
  expect(done?.record.kept).toEqual({ 'LARGE@1': 'met:2', 'SMALL@1': excludedBy('LARGE') });
  const again = { ...(done?.record as MatchRecord), granted: { LARGE: 'en_1' } };
  expect(outcome(again, [small, large], [met(small, 1)], [{ code: 'LARGE', excludes: [] }])).toBeUndefined();
  expect(
    outcome(again, [small, large], [met(small, 1)])?.grants.map(({ checked }) => checked.policy.code),
  ).toEqual(['SMALL']);
});

it('grants a code once, and nothing that is applied for', () => {
  const [twice, applied] = [make('TWICE'), make('APPLIED', { mode: 'simple-application' })];
  const before = { ...emptyMatchRecord('x'), granted: { TWICE: 'en_1' } };
  expect(outcome(before, [twice, applied], [met(twice, 1), met(applied, 1)])?.grants).toEqual([]);
});

it('grants nothing that was had as often as it can be, and lets it bar no other', () => {
  const often = make('OFTEN', { period: { kind: 'year', times: 3 }, excludes: ['OTHER'] });
  const other = make('OTHER');
  const usedUp = new Set(['OFTEN']);
  const done = outcome(emptyMatchRecord('x'), [often, other], [met(often, 2), met(other, 1)], [], { usedUp });
  expect(done?.grants.map(({ checked }) => checked.policy.code)).toEqual(['OTHER']);
  expect(done?.record.kept).toEqual({ 'OFTEN@1': USED_UP, 'OTHER@1': 'met:1' });
  // Again nothing is written, and nothing is granted.
  const again = done?.record as MatchRecord;
  expect(outcome(again, [often, other], [met(often, 2)], [], { usedUp })).toBeUndefined();
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

it('grants of what is under a cap what that leaves, one after the other, and nothing when it is used up', () => {
  const caps = [{ group: 'LOANS', fen: 100, per: 'year' }];
  const [one, two, three] = ['ONE', 'TWO', 'THREE'].map((code) => make(code, { caps })) as [
    CheckedPolicy,
    CheckedPolicy,
    CheckedPolicy,
  ];
  const done = outcome(
    emptyMatchRecord('x'),
    [one, two, three],
    [met(one, 60), met(two, 50), met(three, 40)],
    [],
    { underCap: () => 10 },
  );
  expect(done?.grants.map(({ checked, capped }) => [checked.policy.code, capped?.left])).toEqual([
    ['ONE', undefined],
    ['TWO', 30],
  ]);
  expect(done?.record.kept).toMatchObject({ 'THREE@1': cappedBy('LOANS') });
});

describe('of two of which the policy leaves the choice to the enterprise', () => {
  const exclusions = [{ per: 'enterprise-year', policies: ['TWO'], stays: 'chosen' }];
  const [one, two] = [make('ONE', { exclusions }), make('TWO')];
  const first = outcome(emptyMatchRecord('x'), [one, two], [met(one, 1), met(two, 2)]);

  it('grants neither, and asks once', () => {
    expect(first?.grants).toEqual([]);
    expect(first?.choices.map((among) => among.map(({ policy }) => policy.code))).toEqual([['ONE', 'TWO']]);
    expect(first?.record.kept).toEqual({ 'ONE@1': 'choice:ONE,TWO', 'TWO@1': 'choice:ONE,TWO' });
    const again = first?.record as MatchRecord;
    expect(outcome(again, [one, two], [met(one, 1), met(two, 2)]), 'and not every night').toBeUndefined();
  });

  it('leaves it open where only one of them is matched anew', () => {
    const later = outcome(first?.record as MatchRecord, [one, two], [met(two, 3)]);
    expect(later).toBeUndefined();
  });

  it('grants the other where one is met no more, and neither beside one that is held', () => {
    const gone = { ...emptyMatchRecord('x'), kept: {} };
    expect(outcome(gone, [one, two], [met(one, 1)])?.grants).toHaveLength(1);
    const held = [{ code: 'TWO', excludes: [] }];
    expect(outcome(gone, [one, two], [met(one, 1)], held)?.record.kept).toEqual({
      'ONE@1': excludedBy('TWO'),
    });
    const lastYear = [{ code: 'TWO', excludes: [], ofOtherYear: true }];
    expect(outcome(gone, [one, two], [met(one, 1)], lastYear)?.grants).toHaveLength(1);
  });
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
