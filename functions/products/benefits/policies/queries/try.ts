import { dateOf } from '../../../../law/plain-date.ts';
import { problem } from '../../../../platform/problem.ts';
import { err, ok } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import type { Policy } from '../model.ts';
import { publishable } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import { decided } from '../decided.ts';
import { entryOf } from '../versions.ts';

/** For anybody: the catalogue is public, the record is the caller's own words, and nothing of it is kept. */
export const tryPolicy = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.try, async ({ params: { code }, body: { record } }) => {
    const found = await policies.published(code);
    return found ? answer(200, decided(found, record, dateOf(clock.now()))) : err(problem('not-found'));
  });

/** Drafts are shown to nobody but operators and the department that writes them. */
const maySee = (caller: Caller, { status, department }: Policy): boolean =>
  status !== 'draft' ||
  caller.role === 'operator' ||
  (caller.role === 'department' && caller.department === department);

export const tryVersion = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.tryVersion, async ({ params: { code, version }, body: { record }, caller }) => {
    const found = await policies.find(code, version);
    if (!found || !maySee(caller, found.policy)) return err(problem('not-found'));
    const { policy } = found;
    // A draft is checked as it is tried.
    const rules = found.rules ? ok(found.rules) : publishable(entryOf(policy));
    if (!rules.ok) return rules;
    return answer(200, decided({ policy, rules: rules.value }, record, dateOf(clock.now())));
  });
