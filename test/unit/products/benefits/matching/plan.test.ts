import { expect, it } from 'vitest';
import { instant } from '../../../../../functions/law/instant.ts';
import type { MatchingDependencies } from '../../../../../functions/products/benefits/matching/dependencies.ts';
import { plan } from '../../../../../functions/products/benefits/matching/tasks/plan.ts';
import { BUILT_IN } from '../../../../../functions/rule-language/dictionary.ts';
import { policies, published } from '../policies/policies.ts';

/** Two policies long in force, whose rules do not read the day; one of them has a limited fund. */
const [first, second] = published(policies(2));
if (!first || !second) throw new Error('No policies');
const of = (rules: typeof first, code: string, budget: number | null) => ({
  ...rules,
  policy: { ...rules.policy, code, fund: { ...rules.policy.fund, budget }, conditions: [] },
});
const known = [of(first, 'LIMITED', 5_000), of(second, 'OPEN', null)];

const planned = async (input: { policies?: string[] }) => {
  const served: string[] = [];
  const on = {
    policies: { catalogue: () => Promise.resolve({ policies: known }) },
    records: { estimate: () => Promise.resolve(2_500) },
    funds: { serve: (code: string) => Promise.resolve(served.push(code)) },
    dictionaries: { on: () => Promise.resolve(BUILT_IN) },
    clock: { now: () => instant('2026-06-15T00:00:00.000Z') },
  } as unknown as MatchingDependencies;
  return { ...(await plan(on)(input)), served };
};

it('matches the policy that was published, after its fund has served whoever waits', async () => {
  expect(await planned({ policies: ['LIMITED'] })).toMatchObject({
    policies: ['LIMITED'],
    served: ['LIMITED'],
  });
});

it('has every limited fund serve its queue at night, though there is nothing to match', async () => {
  expect(await planned({})).toMatchObject({ served: ['LIMITED'] });
});
