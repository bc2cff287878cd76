import { err } from '../../../../common/result.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint, type Reply } from '../../../../platform/http/index.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import { maySee } from '../access.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import type { IntegrityAction } from '../model.ts';
import { integrityRoutes } from '../routes.ts';
import { acted } from '../rules.ts';
import { tellIntegrity } from '../told.ts';

interface Asked {
  readonly params: { readonly id: string };
  readonly body: { readonly grounds: string };
  readonly caller: Caller;
}

const act =
  (on: IntegrityDependencies, action: IntegrityAction) =>
  async ({ params, body: { grounds }, caller }: Asked): Promise<Reply> => {
    const after = await change(on, {
      find: () => on.store.find(params.id),
      may: (stored) => maySee(caller, stored.case),
      decide: async (stored, { now }) => {
        const one = acted(stored.case, action, { by: caller.subject, grounds }, now);
        if (!one) return err(problem('move-not-allowed', { extensions: { from: stored.case.status } }));
        return decided(one, [
          ...on.store.replace(stored, one),
          // What the department publishes or applies for at this moment is decided anew.
          ...(action === 'determine' || action === 'withdraw' ? [await on.store.moved(one.department)] : []),
          ...(await tellIntegrity(on.teller, action, one, now)),
        ]);
      },
    });
    if (!after.ok) return after;
    log.info(`integrity.${action}`, { caseId: params.id });
    return answer(200, after.value);
  };

export const actions = (on: IntegrityDependencies) => ({
  determine: endpoint(integrityRoutes.determine, act(on, 'determine')),
  dismiss: endpoint(integrityRoutes.dismiss, act(on, 'dismiss')),
  dispute: endpoint(integrityRoutes.dispute, act(on, 'dispute')),
  withdraw: endpoint(integrityRoutes.withdraw, act(on, 'withdraw')),
});
