import { invalid } from '../../../../platform/problem.ts';
import { beneficiaryOf } from '../../beneficiaries/model.ts';
import { kindOf } from '../for-whom.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { problem } from '../../../../platform/problem.ts';
import { err, ok } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { wrongFacts } from '../../enterprises/wrong-facts.ts';
import { maySee } from '../access.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { publishable } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import { decisionOf } from '../decision.ts';
import { entryOf } from '../versions.ts';

const ofAnother = invalid(
  '/record',
  '该政策的适用对象与所填记录不同',
  'The policy is for others: enterprises, citizens or counties',
);

/** For anybody: the catalogue is public, the record is the caller's own words, and nothing of it is kept. */
export const tryPolicy = ({ policies, dictionaries, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.try, async ({ params: { code }, body: { record } }) => {
    const today = dateOf(clock.now());
    const found = await policies.published(code);
    if (!found) return err(problem('not-found'));
    if (kindOf(found.policy) !== beneficiaryOf(record).kind) return err(ofAnother);
    const dictionary = await dictionaries.on(today, kindOf(found.policy));
    const wrong = wrongFacts(record.facts, dictionary, '/record/facts');
    return wrong ? err(wrong) : answer(200, decisionOf(found, record, today, dictionary));
  });

export const tryVersion = ({ policies, dictionaries, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.tryVersion, async ({ params: { code, version }, body: { record }, caller }) => {
    const found = await policies.find(code, version);
    if (!found || !maySee(caller, found.policy)) return err(problem('not-found'));
    const { policy } = found;
    const today = dateOf(clock.now());
    if (kindOf(policy) !== beneficiaryOf(record).kind) return err(ofAnother);
    const dictionary = await dictionaries.on(today, kindOf(policy));
    const wrong = wrongFacts(record.facts, dictionary, '/record/facts');
    if (wrong) return err(wrong);
    // A draft is checked as it is tried.
    const rules = found.rules ? ok(found.rules) : publishable(entryOf(policy), dictionary);
    if (!rules.ok) return rules;
    return answer(200, decisionOf({ policy, rules: rules.value }, record, today, dictionary));
  });
