import { dateOf } from '../../kernel/plain-date.ts';
import { problem } from '../../kernel/problem.ts';
import { err } from '../../kernel/result.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import type { Policy } from '../model.ts';
import { refusalOf } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import { decided } from '../decided.ts';

/** For anybody: the catalogue is public, the record is the caller's own words, and nothing of it is kept. */
export const tryPolicy = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.try, async ({ params: { code }, body: { record } }) => {
    const policy = await policies.published(code);
    return policy ? answer(200, decided(policy, record, dateOf(clock.now()))) : err(problem('not-found'));
  });

/** Drafts are shown to nobody but operators and the department that writes them. */
const maySee = (caller: Caller, { status, department }: Policy): boolean =>
  status !== 'draft' ||
  caller.role === 'operator' ||
  (caller.role === 'department' && caller.department === department);

export const tryVersion = ({ policies, clock }: PolicyDependencies) =>
  endpoint(policyRoutes.tryVersion, async ({ params: { code, version }, body: { record }, caller }) => {
    const policy = await policies.find(code, version);
    if (!policy || !maySee(caller, policy)) return err(problem('not-found'));
    const refusal = policy.status === 'draft' ? refusalOf(policy) : undefined;
    return refusal ? err(refusal) : answer(200, decided(policy, record, dateOf(clock.now())));
  });
