import { publishedPolicies, sampleIndicators, sampleRates } from '../../../../../../local/seed/published.ts';
import { unwrap } from '../../../../../../functions/common/result.ts';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import type { SubjectKind } from '../../../../../../functions/rule-language/subjects.ts';
import type { SubjectRecord } from '../../../../../../functions/products/benefits/enterprises/model.ts';
import { isInForce, Policy } from '../../../../../../functions/products/benefits/policies/model.ts';
import {
  catalogue,
  type Catalogue,
} from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import { checkRules } from '../../../../../../functions/products/benefits/policies/rules/check.ts';
import {
  decide,
  type Decision,
} from '../../../../../../functions/products/benefits/policies/rules/decide.ts';
import { rowOf } from '../../../../../../functions/products/benefits/policies/rules/row.ts';
import { dictionaryOf } from '../../../../../../functions/rule-language/dictionary.ts';
import type { Rates, RateValue } from '../../../../../../functions/rule-language/rates.ts';
import type { Answer, Asked } from './oracles/answer.ts';

/** Values of a rate at a place, from the latest on. */
const rates = (): Rates => {
  const all = new Map<string, Map<string, RateValue[]>>();
  for (const { code, place, from, value } of sampleRates) {
    const places = all.get(code) ?? new Map<string, RateValue[]>();
    const values = [...(places.get(place) ?? []), { from, value }];
    all.set(
      code,
      places.set(
        place,
        values.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
      ),
    );
  }
  return all;
};

const ofKind = (kind: SubjectKind) =>
  dictionaryOf(
    sampleIndicators.filter(({ subject = 'enterprise' }) => subject === kind),
    rates(),
    [],
    kind,
  );

/** The sample dictionary: what the files of indicators and rates say, by whom rules ask of. */
const dictionaries = {
  enterprise: ofKind('enterprise'),
  citizen: ofKind('citizen'),
  county: ofKind('county'),
} as const;
export const { enterprise: dictionary } = dictionaries;
export const dictionaryFor = ({ beneficiary }: Pick<Policy, 'beneficiary'>) =>
  dictionaries[beneficiary ?? 'enterprise'];

type Chosen = Asked['chosen'];

/** A published policy by the name of its file; a department that chose otherwise publishes it so. */
export const policyNamed = (name: string, chosen: Chosen = {}): Policy => {
  const file = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const entry = publishedPolicies.get(file);
  if (!entry) throw new Error(`No policy ${file}`);
  const conventions = entry.conventions?.map((one) =>
    Object.hasOwn(chosen, one.name) ? { ...one, value: chosen[one.name] ?? null } : one,
  );
  return Policy.parse({
    ...entry,
    ...(conventions && { conventions }),
    version: 1,
    status: 'published',
  });
};

interface Published {
  readonly policy: Policy;
  readonly rules: Catalogue;
}

const known = new Map<string, Published>();
const published = (name: string, chosen: Chosen): Published => {
  // What is not chosen is a choice of its own.
  const key = JSON.stringify([name, chosen], (_, value: unknown) => value ?? null);
  const found = known.get(key);
  if (found) return found;
  const policy = policyNamed(name, chosen);
  const checked = JSON.parse(JSON.stringify(unwrap(checkRules(policy, dictionaryFor(policy))))) as ReturnType<
    typeof JSON.parse
  >;
  const compiled = { policy, rules: catalogue([{ policy, rules: checked }], dictionaryFor(policy)) };
  known.set(key, compiled);
  return compiled;
};

const names = {
  enterprise: { uscc: '91450300MA5KABCD17' },
  citizen: { citizen: 'c-1' },
  county: { county: '450312' },
} as const;
const record = (facts: object, on: string, { beneficiary }: Policy): SubjectRecord =>
  ({
    ...names[beneficiary ?? 'enterprise'],
    ...{ source: 'sample', asOf: on, facts },
  }) as unknown as SubjectRecord;

const answerOf = (decision: Decision): Answer => {
  if (decision.outcome === 'not-yet') return { outcome: 'wait' };
  if (decision.outcome !== 'met') return { outcome: decision.outcome };
  const { reckoning } = decision.amount;
  return reckoning.kind === 'none' ? { outcome: 'met' } : { outcome: 'met', fen: reckoning.fen };
};

/** What the platform says, by the policy as it is published. */
export const platformSays = (name: string, facts: object, day: string, chosen: Chosen = {}): Answer => {
  const { policy, rules } = published(name, chosen);
  const on = plainDate(day);
  // Outside of its term it is had by nobody.
  if (!isInForce(policy, on)) return { outcome: 'not-met' };
  const [only] = rules.policies;
  if (!only) throw new Error(`No rules of ${name}`);
  const of = record(facts, day, policy);
  return answerOf(decide(only, of, rowOf(rules.layout, of, on), on, dictionaryFor(policy)));
};
