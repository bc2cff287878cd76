import { expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { EnterpriseRecord } from '../../../../../../functions/products/benefits/enterprises/model.ts';
import { decisionOf } from '../../../../../../functions/products/benefits/policies/decision.ts';
import { Policy } from '../../../../../../functions/products/benefits/policies/model.ts';
import { checkRules } from '../../../../../../functions/products/benefits/policies/rules/check.ts';
import { scopeConditions } from '../../../../../../functions/products/benefits/policies/rules/scope.ts';
import { SAMPLE_POLICIES } from '../../../../../../functions/products/benefits/policies/samples/catalogue.ts';
import { BUILT_IN } from '../../../../../../functions/rule-language/dictionary.ts';
import { parse } from '../../../../../../functions/rule-language/parse.ts';
import { EnterpriseFacts } from '../../../../../../functions/rule-language/facts.ts';

const rule = (expression: string) => ({ name: 'own', label: '条件', citation: '第一条', expression });
let version = 0;
const policy = (regions: string[], industries: string[], expression = 'enterprise.employees >= 1') => {
  const of = Policy.parse({
    ...SAMPLE_POLICIES[0],
    ...{ regions, industries, conditions: [rule(expression)], amount: { kind: 'fixed', fen: 100 } },
    ...{ code: `SCOPE-${(version += 1)}`, version, status: 'published' },
  });
  const rules = checkRules(of);
  if (!rules.ok) throw new Error('It can be published');
  return { policy: of, rules: rules.value };
};
const decided = (of: ReturnType<typeof policy>, facts: object) => {
  const record = { uscc: '91450300MA50000000', facts: EnterpriseFacts.parse(facts), provenance: {} };
  return decisionOf(of, record as unknown as EnterpriseRecord, plainDate('2026-03-02'), BUILT_IN);
};
const outcomes = (of: ReturnType<typeof policy>, facts: object) =>
  decided(of, { employees: 5, ...facts }).conditions.map(({ name, outcome }) => `${name} ${outcome}`);

it('a policy of one district is not met in another, and says so', () => {
  const lingui = policy(['450312'], []);
  expect(outcomes(lingui, { region: '450312' })).toEqual(['scope.region met', 'own met']);
  expect(outcomes(lingui, { region: '450305' })).toEqual(['scope.region not-met', 'own met']);
  const [condition] = decided(lingui, { region: '450305', employees: 5 }).conditions;
  expect(condition).toMatchObject({ label: '注册地在临桂区', citation: expect.stringContaining('适用范围') });
  expect(decided(lingui, { region: '450305', employees: 5 }).outcome).toBe('not-met');
});

it('where no register knows the district it is asked, and nobody is refused by it', () =>
  expect(decided(policy(['450312'], []), { employees: 5 })).toMatchObject({
    outcome: 'unknown',
    conditions: [{ name: 'scope.region', outcome: 'unknown', missing: ['enterprise.region'] }, {}],
  }));

it.each([
  ['C3912', 'met'],
  ['I6510', 'met'],
  ['H6110', 'not-met'],
])('of industries, by the beginnings of their codes: %s is %s', (industry, outcome) =>
  expect(outcomes(policy(['450300'], ['C39', 'I', 'J66']), { industry })[0]).toBe(
    `scope.industry ${outcome}`,
  ),
);

it('the whole city and every industry ask nothing', () =>
  expect(outcomes(policy(['450300', '450312'], []), {})).toEqual(['own met']));

it('what a rule asks in the same words is asked once', () =>
  expect(
    outcomes(policy(['450300'], ['C'], 'enterprise.industry.startsWith("C")'), { industry: 'H6110' }),
  ).toEqual(['own not-met']));

it('asks what its text says: the parser makes the same of it', () => {
  const { policy: of } = policy(['450312', '450305'], ['A', 'C39']);
  for (const { source, tree } of scopeConditions(of, []))
    expect(parse(source, 'bool')).toEqual({ ok: true, value: tree });
});
