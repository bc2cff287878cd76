import { own } from '../../../common/own.ts';
import { err } from '../../../common/result.ts';
import { text, type Text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { reasonWords } from '../../../common/words/reasons.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import type { NotAllowed } from '../../../services/orders/rules.ts';
import { isOwn } from '../access.ts';
import { actOf } from '../contract-answers.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { jointInstallationRoutes } from '../routes.ts';

const notOfThisCase = invalid('/orderId', '不是本办件的工单', 'Is not an order of this case');

const refusal = ({ from, reason, limit }: NotAllowed): Problem => {
  const why =
    own<Text>(reasonWords, reason ?? '') ?? text('尚无待答复的合同', 'no contract waits for an answer');
  return problem(limit === undefined ? 'move-not-allowed' : 'too-many', {
    detail: text(`工单“${called(from).zh}”：${why.zh}`, `The order is ${called(from).en}: ${why.en}`),
    extensions: { from, ...(reason !== undefined && { reason }), ...(limit !== undefined && { limit }) },
  });
};

/** The applicant's word on its contract: the clock goes on with it, and what it contradicts is seen by those above. */
export const answerContract = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.answerContract, async ({ params, body, caller }) => {
    const { orderId, says } = body;
    const answered = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async ({ case: one }, asOf) => {
        const stored = await on.orders.find(orderId);
        if (stored?.order.subject.id !== params.id) return err(notOfThisCase);
        const acted = await on.orders.act(stored, actOf(body), asOf);
        return acted.ok ? decided(one, acted.value.writes) : err(refusal(acted.error));
      },
    });
    if (!answered.ok) return answered;
    log.info('joint-installation.contract-answered', { caseId: params.id, orderId, says });
    return answer(200, await loadCaseView(on, answered.value, caller));
  });
