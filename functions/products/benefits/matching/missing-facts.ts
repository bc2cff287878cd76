import type { SubjectRecord } from '../enterprises/model.ts';
import { CITY } from '../../../law/identifiers/region.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { decisionOf } from '../policies/decision.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { CHOICES_ROOT } from '../../../rule-language/chosen.ts';
import type { CheckedPolicy } from '../policies/policies.ts';

export interface MissingFact {
  /** Below `facts`. */
  readonly path: string;
  /** Whose word alone counts: the enterprise is not asked for it, and waits for whoever owes it. */
  readonly register?: string;
}

/** What a policy has not chosen nobody can supply but its department. */
const isDatum = (path: string): boolean => !path.startsWith(`${CHOICES_ROOT}.`);

/** The choices of the policy that were not made, by their labels, on which the decision depends. */
export const openChoices = ({ policy }: CheckedPolicy, decision: Decision): string[] => {
  const missing = new Set(missingIn(decision));
  return (policy.conventions ?? [])
    .filter(({ name }) => missing.has(`${CHOICES_ROOT}.${name}`))
    .map(({ label }) => label);
};
const registerOf = (path: string, { indicators }: Dictionary): string | undefined =>
  indicators.get(path.split(/[.[]/)[0] ?? '')?.register ?? undefined;

/** A rate that nobody published for its place and day: no enterprise can say it. */
const ofRate = (path: string): string | undefined => (path.startsWith('rate.') ? 'rates' : undefined);

const missingIn = ({ conditions, amount }: Decision): string[] =>
  [...conditions, ...(amount ? [amount] : [])].flatMap((one) =>
    one.outcome === 'unknown' ? one.missing : [],
  );

/** The amount alone: a decision reckons it only when every condition is met, and that were another round of asking. */
const amountAlone = (
  { policy, rules }: CheckedPolicy,
  record: SubjectRecord,
  on: PlainDate,
  dictionary: Dictionary,
): Decision =>
  decisionOf(
    {
      policy: { ...policy, status: 'draft', conditions: [], regions: [CITY], industries: [] },
      rules: { ...rules, conditions: [] },
    },
    record,
    on,
    dictionary,
  );

/**
 * The data that would decide what is unknown, what the amount is reckoned from among them: these are asked, all at once,
 * and nothing else (Art. 7). Nothing at all where a condition is not met: no datum would change that.
 */
export const missingFacts = (
  checked: CheckedPolicy,
  record: SubjectRecord,
  decision: Decision,
  on: PlainDate,
  dictionary: Dictionary,
): MissingFact[] => {
  if (decision.outcome !== 'unknown') return [];
  const missing = [...missingIn(decision), ...missingIn(amountAlone(checked, record, on, dictionary))];
  return [...new Set(missing)].filter(isDatum).map((path) => {
    const below = path.replace(/^(?:enterprise|citizen|county)\./, '');
    const register = path === below ? ofRate(path) : registerOf(below, dictionary);
    return { path: below, ...(register !== undefined && { register }) };
  });
};
