import type { EnterpriseRecord } from '../../enterprises/model.ts';
import { dateOf } from '../../kernel/plain-date.ts';
import { fieldError, problem } from '../../kernel/problem.ts';
import { err, ok } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import { answer, endpoint } from '../../platform/http/index.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { PolicyDependencies } from '../dependencies.ts';
import type { Policy } from '../model.ts';
import { publishable } from '../publication.ts';
import { policyRoutes } from '../routes.ts';
import type { StoredPolicy } from '../store.ts';
import { decided } from '../decided.ts';
import { entryOf } from '../versions.ts';

const recordWanted = problem('invalid', {
  errors: [fieldError('/record', text('请提供企业数据', 'A record is needed'))],
});

/** A draft is checked as it is tried. */
type Tried = Pick<StoredPolicy, 'policy' | 'rules'>;

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
    const found: Tried | undefined = await (body.version === undefined
      ? on.policies.published(code)
      : on.policies.find(code, body.version));
    if (!found || !maySee(caller, found.policy)) return err(problem('not-found'));
    const record = body.record ?? (await ownRecord(on, caller));
    if (!record) return err(recordWanted);
    const { policy } = found;
    const rules = found.rules ? ok(found.rules) : publishable(entryOf(policy));
    if (!rules.ok) return rules;
    return answer(200, decided({ policy, rules: rules.value }, record, dateOf(on.clock.now())));
  });
