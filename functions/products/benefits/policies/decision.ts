import { Fault } from '../../../common/fault.ts';
import type { EnterpriseRecord } from '../enterprises/model.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { catalogue, type Catalogue } from './rules/catalogue.ts';
import { decide, type Decision } from './rules/decide.ts';
import { policyKey } from './rules/match.ts';
import type { CheckedPolicy } from './policies.ts';

const compiled = new Map<string, Catalogue>();

/** The rules of one published policy; a version never changes, so what was compiled is kept, drafts are not. */
const rulesOf = (checked: CheckedPolicy): Catalogue => {
  const { policy } = checked;
  const known = compiled.get(policyKey(policy));
  if (known && policy.status !== 'draft') return known;
  const rules = catalogue([checked]);
  if (policy.status !== 'draft') compiled.set(policyKey(policy), rules);
  return rules;
};

/** What a policy says of a record, with every condition's result: the long form, for one pair. */
export const decisionOf = (checked: CheckedPolicy, record: EnterpriseRecord, on: PlainDate): Decision => {
  const { layout, policies } = rulesOf(checked);
  const [rules] = policies;
  if (!rules) throw new Fault(`No rules of ${checked.policy.code}`);
  return decide(rules, record, layout.read(record.facts, on), on);
};
