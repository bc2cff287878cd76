import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { dateOf } from '../../kernel/plain-date.ts';
import { fieldError, problem } from '../../kernel/problem.ts';
import { err } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import type { Policy } from '../model.ts';
import { refusalOf } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import { decided } from '../decided.ts';

const recordWanted = problem('invalid', {
  errors: [fieldError('/record', text('请提供企业数据', 'A record is needed'))],
});

const maySee = (caller: Caller, { status, department }: Policy): boolean =>
  status !== 'draft' ||
  caller.role === 'operator' ||
  (caller.role === 'department' && caller.department === department);

const ownRecord = async (
  { records }: PolicyDependencies,
  caller: Caller,
): Promise<EnterpriseRecord | undefined> =>
  caller.role === 'enterprise' ? (await records.find(caller.uscc))?.record : undefined;

export const tryPolicy = (on: PolicyDependencies) =>
  endpoint(policyRoutes.try, async ({ params: { code }, body, caller }) => {
    const policy = await (body.version === undefined
      ? on.policies.published(code)
      : on.policies.find(code, body.version));
    if (!policy || !maySee(caller, policy)) return err(problem('not-found'));
    const record = body.record ?? (await ownRecord(on, caller));
    if (!record) return err(recordWanted);
    const refusal = policy.status === 'draft' ? refusalOf(policy) : undefined;
    if (refusal) return err(refusal);
    return answer(200, decided(policy, record, dateOf(on.clock.now())));
  });
