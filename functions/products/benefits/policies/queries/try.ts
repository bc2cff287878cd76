import { dateOf } from '../../../../law/plain-date.ts';
import { problem } from '../../../../platform/problem.ts';
import { err, ok } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { maySee } from '../access.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import { publishable } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import { decisionOf } from '../decision.ts';
import { entryOf } from '../versions.ts';

/** For anybody: the catalogue is public, the record is the caller's own words, and nothing of it is kept. */
export const tryPolicy = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.try, async ({ params: { code }, body: { record } }) => {
    const found = await policies.published(code);
    return found ? answer(200, decisionOf(found, record, dateOf(clock.now()))) : err(problem('not-found'));
  });

export const tryVersion = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.tryVersion, async ({ params: { code, version }, body: { record }, caller }) => {
    const found = await policies.find(code, version);
    if (!found || !maySee(caller, found.policy)) return err(problem('not-found'));
    const { policy } = found;
    // A draft is checked as it is tried.
    const rules = found.rules ? ok(found.rules) : publishable(entryOf(policy));
    if (!rules.ok) return rules;
    return answer(200, decisionOf({ policy, rules: rules.value }, record, dateOf(clock.now())));
  });
