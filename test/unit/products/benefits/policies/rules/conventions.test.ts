import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { EnterpriseRecord } from '../../../../../../functions/products/benefits/enterprises/model.ts';
import {
  missingFacts,
  openChoices,
} from '../../../../../../functions/products/benefits/matching/missing-facts.ts';
import { decisionOf } from '../../../../../../functions/products/benefits/policies/decision.ts';
import { Policy } from '../../../../../../functions/products/benefits/policies/model.ts';
import { checkEntry } from '../../../../../../functions/products/benefits/policies/publication.ts';
import { BUILT_IN } from '../../../../../../functions/rule-language/dictionary.ts';
import { policy } from '../../entitlements/fixture.ts';
import { published } from '../policies.ts';

const ON = plainDate('2026-06-15');
const said = { label: '口径', citation: '第三条' };
const atLimit = (value: boolean | null) => ({ ...said, name: 'atLimit', type: 'bool', value });
const countedBy = (value: string | null) => ({
  ...said,
  name: 'countedBy',
  type: 'text',
  options: ['mean', 'year-end'],
  value,
});

/** 100 employees or more, and the text does not say whether exactly 100 are enough. */
const entry = (conventions: readonly object[], expression?: string): Policy =>
  policy({
    conventions,
    industries: [],
    conditions: [
      {
        name: 'employees',
        label: '从业人数超过 100 人及以上',
        expression:
          expression ?? 'enterprise.employees > 100 || enterprise.employees == 100 && policy.atLimit',
        citation: '第二条',
      },
    ],
    amount: { kind: 'fixed', fen: 100 },
  });

const decided = (of: Policy, employees: number) => {
  const [checked] = published([{ ...of, status: 'draft' }]);
  if (!checked) throw new Error('A policy is published');
  const record = EnterpriseRecord.parse({
    uscc: '91450300MA5KABCD17',
    source: 'sample',
    asOf: '2026-06-01',
    facts: { employees, region: '450302' },
  });
  const decision = decisionOf(checked, record, ON, BUILT_IN);
  return {
    decision,
    asks: missingFacts(checked, record, decision, ON, BUILT_IN),
    open: openChoices(checked, decision),
  };
};

describe('what a text leaves open', () => {
  it.each([
    [true, 'met'],
    [false, 'not-met'],
    [null, 'unknown'],
  ])('is as the department chose: %s', (value, outcome) => {
    expect(decided(entry([atLimit(value)]), 100).decision.outcome).toBe(outcome);
  });

  it('matters to nobody whom it does not concern', () => {
    expect(decided(entry([atLimit(null)]), 101).decision.outcome).toBe('met');
    expect(decided(entry([atLimit(null)]), 99).decision.outcome).toBe('not-met');
  });

  it('is asked of its department and not of the enterprise', () => {
    expect(decided(entry([atLimit(null)]), 100)).toMatchObject({ asks: [], open: ['口径'] });
  });

  it('is a word among those that are allowed', () => {
    const rule = 'policy.countedBy == "mean" ? enterprise.employees > 100 : enterprise.insuredMonths > 100';
    expect(decided(entry([countedBy('mean')], rule), 101).decision.outcome).toBe('met');
    expect(checkEntry(entry([countedBy('mean')], 'policy.countedBy == "median"')).refusals[0]?.code).toBe(
      'impossible-value',
    );
    expect(Policy.safeParse({ ...entry([]), conventions: [countedBy('median')] }).success).toBe(false);
  });

  it('is named before it is read', () => {
    expect(checkEntry(entry([])).refusals[0]?.code).toBe('type');
    expect(checkEntry(entry([countedBy('mean')])).refusals[0]?.code).toBe('type');
    expect(checkEntry(entry([atLimit(true)])).errors).toEqual([]);
  });

  it('keeps its name to itself', () => {
    const hidden = 'enterprise.certificates.exists(policy, policy.kind == "gazelle")';
    expect(checkEntry(entry([atLimit(true)], hidden)).refusals[0]?.code).toBe('not-allowed');
  });
});
