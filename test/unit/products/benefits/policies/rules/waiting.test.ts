import { expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { EnterpriseRecord } from '../../../../../../functions/products/benefits/enterprises/model.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import { decide } from '../../../../../../functions/products/benefits/policies/rules/decide.ts';
import { matchBatch } from '../../../../../../functions/products/benefits/policies/rules/match.ts';
import { published } from '../policies.ts';
import { SAMPLE_POLICIES } from '../../../../../../functions/products/benefits/policies/samples/catalogue.ts';

const ON = plainDate('2026-03-31');

/** Paid for three months, in business for two years, in good standing: time makes the first two of them true. */
const [base] = SAMPLE_POLICIES;
if (!base) throw new Error('There are samples');
const written = (name: string, expression: string) => ({ name, label: name, expression, citation: '样例' });
const policy = {
  ...base,
  regions: ['450300' as const],
  industries: [],
  conditions: [
    written('paid', 'waitFor(enterprise.insuredMonths, 3)'),
    written('age', 'waitUntil(addYears(enterprise.registeredOn, 2), on)'),
    written('honest', '!enterprise.dishonest'),
    written('small', 'enterprise.size in ["small", "micro"]'),
  ],
  amount: { kind: 'none' as const },
  version: 1,
  status: 'published' as const,
};
const rules = catalogue(published([policy]));

const ready = {
  insuredMonths: 3,
  registeredOn: plainDate('2020-01-01'),
  dishonest: false,
  size: 'small' as const,
};
const recordOf = (facts: EnterpriseRecord['facts']): EnterpriseRecord =>
  ({ uscc: '91450300MA5KABCD17', source: 'test', asOf: ON, facts }) as EnterpriseRecord;

const decided = (facts: EnterpriseRecord['facts']) => {
  const [only] = rules.policies;
  if (!only) throw new Error('There is one');
  const record = recordOf(facts);
  const decision = decide(only, record, rules.layout.read(facts, ON), ON);
  const [change] = matchBatch(rules, [record], () => undefined, ON);
  return { decision, standing: change?.standing };
};

it('is met when nothing is waited for', () => {
  expect(decided(ready)).toMatchObject({ decision: { outcome: 'met' }, standing: { kind: 'met' } });
});

it('is not yet met while time alone is in the way, of however many conditions, and says what is waited for', () => {
  const { decision, standing } = decided({
    ...ready,
    insuredMonths: 2,
    registeredOn: plainDate('2024-05-31'),
  });
  expect(decision.outcome).toBe('not-yet');
  expect(decision.conditions).toMatchObject([
    { outcome: 'not-yet', awaited: [{ have: 2, need: 3 }] },
    { outcome: 'not-yet', awaited: [{ until: '2026-05-31' }] },
    { outcome: 'met' },
    { outcome: 'met' },
  ]);
  expect(standing).toEqual({ kind: 'not-yet', condition: 0 });
});

it('is not met, or unknown, where another condition is: that is the step that is missing', () => {
  const waits = { ...ready, insuredMonths: 2 };
  expect(decided({ ...waits, dishonest: true })).toMatchObject({
    decision: { outcome: 'not-met' },
    standing: { kind: 'short', condition: 2 },
  });
  expect(decided({ ...waits, dishonest: null })).toMatchObject({
    decision: { outcome: 'unknown' },
    standing: { kind: 'unknown', condition: 2 },
  });
});

it('has no standing two conditions away, whatever is waited for beside them', () => {
  const { decision, standing } = decided({ ...ready, insuredMonths: 2, dishonest: true, size: 'large' });
  expect(decision.outcome).toBe('not-met');
  expect(standing).toBeUndefined();
});
