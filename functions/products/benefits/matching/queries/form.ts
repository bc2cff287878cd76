import { kindOfKey, namedBy } from '../../beneficiaries/model.ts';
import { kindOf } from '../../policies/for-whom.ts';
import { subjectOf } from '../subject.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { SubjectRecord } from '../../enterprises/model.ts';
import { Account } from '../../entitlements/model.ts';
import { decisionOf } from '../../policies/decision.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { missingFacts } from '../missing-facts.ts';
import { matchingRoutes } from '../routes.ts';
import { summarisePolicy } from '../view.ts';

/** What is known of somebody of whom nobody has told anything. */
const nothingKnown = (key: string): SubjectRecord =>
  ({ ...namedBy(key), source: kindOfKey(key), asOf: '1970-01-01', facts: {} }) as SubjectRecord;

export const form = (on: MatchingDependencies) =>
  endpoint(matchingRoutes.form, async ({ params, caller, query: { citizen } }) => {
    const today = dateOf(on.clock.now());
    const [checked, subject] = await Promise.all([
      on.policies.published(params.code),
      subjectOf(on, caller, citizen, today),
    ]);
    if (!subject.ok) return subject;
    const { key, found } = subject.value;
    if (!checked || kindOf(checked.policy) !== kindOfKey(key)) return err(problem('not-found'));
    const record = found?.record ?? nothingKnown(key);
    const dictionary = await on.dictionaries.on(today, kindOfKey(key));
    const decision = decisionOf(checked, record, today, dictionary);
    const account = Account.safeParse(record.account);
    return answer(200, {
      policy: summarisePolicy(checked.policy),
      decision,
      asks: missingFacts(checked, record, decision, today, dictionary),
      account: account.success ? account.data : null,
    });
  });
