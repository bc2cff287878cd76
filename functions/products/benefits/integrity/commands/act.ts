import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import type { MessageCode } from '../../../../services/messages/model.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { log } from '../../../../platform/log.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import type { IntegrityAction, IntegrityCase } from '../model.ts';
import { integrityRoutes } from '../routes.ts';
import { acted } from '../rules.ts';

/** Another department's case is like a missing one. */
export const maySee = ({ department }: IntegrityCase, caller: Caller): boolean =>
  caller.role === 'operator' || (caller.role === 'department' && caller.department === department);

const told: Partial<Record<IntegrityAction, { code: MessageCode; title: string }>> = {
  determine: { code: 'integrity.determined', title: '政策逾期兑现失信行为认定' },
  dismiss: { code: 'integrity.dismissed', title: '政策逾期兑现线索不予认定' },
  withdraw: { code: 'integrity.withdrawn', title: '失信行为认定已撤销' },
};

const act = async (
  { store, post, table, clock }: IntegrityDependencies,
  id: string,
  action: IntegrityAction,
  grounds: string,
  caller: Caller,
): Promise<Reply> => {
  for (;;) {
    const stored = await store.find(id);
    if (!stored || !maySee(stored.case, caller)) return err(problem('not-found'));
    const now = clock.now();
    const after = acted(stored.case, action, { by: caller.subject, grounds }, now);
    if (!after) return err(problem('move-not-allowed', { extensions: { status: stored.case.status } }));
    const note = told[action];
    const { department, entitlementId } = after;
    const written = await table.transact([
      store.replace({ ...stored, case: after }),
      ...(note ? post.toDepartment(department, { ...note, body: grounds, entitlementId }, now) : []),
    ]);
    if (!written.ok) continue;
    log.info(`integrity.${action}`, { caseId: id });
    return answer(200, after);
  }
};

export const actions = (on: IntegrityDependencies) => [
  endpoint(integrityRoutes.determine, ({ params, body, caller }) =>
    act(on, params.id, 'determine', body.grounds, caller),
  ),
  endpoint(integrityRoutes.dismiss, ({ params, body, caller }) =>
    act(on, params.id, 'dismiss', body.grounds, caller),
  ),
  endpoint(integrityRoutes.dispute, ({ params, body, caller }) =>
    act(on, params.id, 'dispute', body.grounds, caller),
  ),
  endpoint(integrityRoutes.withdraw, ({ params, body, caller }) =>
    act(on, params.id, 'withdraw', body.grounds, caller),
  ),
];
