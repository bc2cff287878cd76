import { err } from '../../../common/result.ts';
import { called } from '../../../common/words/codes.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import { mayWithdraw } from '../allowed.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import type { Case, CaseStatus } from '../model.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { ended, allOrderIdsOf, orderIdsOf } from '../rules.ts';
import { tellCase } from '../tell.ts';

const refusal = (status: CaseStatus) =>
  problem('move-not-allowed', {
    detail: text(
      `办件“${called(status).zh}”，不能撤回`,
      `The case is ${called(status).en} and cannot be withdrawn`,
    ),
  });

const runs = problem('move-not-allowed', {
  detail: text(
    '临时供应已接通，不能撤回；不再需要的，请终止临时供应',
    'It is supplied, and cannot be withdrawn: where it is not needed any more, end it',
  ),
  extensions: { from: 'supplied' },
});

/** Nothing that is supplied is lost sight of. */
const isSupplied = async ({ orders }: CaseDependencies, one: Case): Promise<boolean> =>
  (await orders.findAll(orderIdsOf(one))).some(({ order }) => order.status === 'supplied');

export const withdraw = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.withdraw, async ({ params, caller }) => {
    const withdrawn = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const { case: one } = found;
        if (one.status === 'withdrawn') return decided(one);
        if (!mayWithdraw(one)) return err(refusal(one.status));
        const after = ended(one, 'withdrawn', asOf.now);
        const acted = await on.orders.actOnEach(allOrderIdsOf(one), { type: 'withdrawn' }, asOf);
        // Looked at last: what is supplied after this makes the withdrawal of its order be looked at again.
        if (one.application.temporary && (await isSupplied(on, one))) return err(runs);
        return decided(after, [
          ...(await rewriteCase(on, found, after, asOf)),
          on.timeline.entry(params.id, { at: asOf.now, code: 'case.withdrawn' }),
          ...acted,
          ...(await tellCase(on, 'withdrawn', after, asOf)),
        ]);
      },
    });
    if (!withdrawn.ok) return withdrawn;
    log.info('joint-installation.withdrawn', { caseId: params.id });
    return answer(200, await loadCaseView(on, withdrawn.value, caller));
  });
