import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem } from '../../../platform/problem.ts';
import { notReturnedFor } from '../../../services/orders/correction.ts';
import type { OrderStatus } from '../../../services/orders/model.ts';
import { isOwn } from '../access.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { jointInstallationRoutes } from '../routes.ts';

const notOfThisCase = invalid('/orderId', '不是本办件的工单', 'Is not an order of this case');

const notReturned = (status: OrderStatus) =>
  problem('move-not-allowed', {
    detail: text('该工单未被退回补正', 'The order was not returned for correction'),
    extensions: { from: status },
  });

export const correct = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.correct, async ({ params, body, caller }) => {
    const { orderId, note, materials } = body;
    const corrected = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async (found, asOf) => {
        const stored = await on.orders.find(orderId);
        if (stored?.order.subject.id !== params.id) return err(notOfThisCase);
        const unfit = await on.linked.unfit({ kind: 'joint-installation', id: found.case.id }, materials);
        if (unfit) return err(unfit);
        const unasked = notReturnedFor(stored.order, materials);
        if (unasked) return err(unasked);
        const acted = await on.orders.act(stored, { type: 'corrected', note, materials }, asOf);
        return acted.ok ? decided(found.case, acted.value.writes) : err(notReturned(acted.error.from));
      },
    });
    if (!corrected.ok) return corrected;
    log.info('joint-installation.corrected', { caseId: params.id, orderId });
    return answer(200, await loadCaseView(on, corrected.value, caller));
  });
