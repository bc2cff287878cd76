import { dateOf } from '../../../../law/plain-date.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { Account } from '../../entitlements/model.ts';
import { decisionOf } from '../../policies/decision.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { missingFacts } from '../missing-facts.ts';
import { matchingRoutes } from '../routes.ts';
import { summarisePolicy } from '../view.ts';

const unknownTo = (uscc: string): EnterpriseRecord =>
  ({ uscc, source: 'enterprise', asOf: '1970-01-01', facts: {} }) as EnterpriseRecord;

export const form = ({ policies, records, dictionaries, clock }: MatchingDependencies) =>
  endpoint(matchingRoutes.form, async ({ params, caller }) => {
    const [checked, found] = await Promise.all([policies.published(params.code), records.find(caller.uscc)]);
    if (!checked) return err(problem('not-found'));
    const record = found?.record ?? unknownTo(caller.uscc);
    const today = dateOf(clock.now());
    const dictionary = await dictionaries.on(today);
    const decision = decisionOf(checked, record, today, dictionary);
    const account = Account.safeParse(record.account);
    return answer(200, {
      policy: summarisePolicy(checked.policy),
      decision,
      asks: missingFacts(checked, record, decision, today, dictionary),
      account: account.success ? account.data : null,
    });
  });
