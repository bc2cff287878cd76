import { Fault } from '../../../common/fault.ts';
import type { SubjectRecord } from '../enterprises/model.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { catalogue, type Catalogue } from './rules/catalogue.ts';
import { decide, type Decision } from './rules/decide.ts';
import { policyKey } from './rules/match.ts';
import { rowOf } from './rules/row.ts';
import type { CheckedPolicy } from './policies.ts';

const compiled = new WeakMap<Dictionary, Map<string, Catalogue>>();

/** The rules of one published policy; a version never changes, so what was compiled by a dictionary is kept, drafts are not. */
const rulesOf = (checked: CheckedPolicy, dictionary: Dictionary): Catalogue => {
  const { policy } = checked;
  const kept = compiled.get(dictionary) ?? new Map<string, Catalogue>();
  compiled.set(dictionary, kept);
  const known = kept.get(policyKey(policy));
  if (known && policy.status !== 'draft') return known;
  const rules = catalogue([checked], dictionary);
  if (policy.status !== 'draft') kept.set(policyKey(policy), rules);
  return rules;
};

/** What a policy says of a record, with every condition's result: the long form, for one pair. */
export const decisionOf = (
  checked: CheckedPolicy,
  record: SubjectRecord,
  on: PlainDate,
  dictionary: Dictionary,
): Decision => {
  const { layout, policies } = rulesOf(checked, dictionary);
  const [rules] = policies;
  if (!rules) throw new Fault(`No rules of ${checked.policy.code}`);
  return decide(rules, record, rowOf(layout, record, on), on, dictionary);
};
