import { Fault } from '../../../common/fault.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { isSender } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { loadLetterView } from '../load-view.ts';
import { consultationRoutes } from '../routes.ts';

const answered = problem('move-not-allowed', {
  detail: text('该函已有结果，不能撤回', 'The letter has been answered, by a word or by silence'),
});

export const withdraw = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.withdraw, async ({ params, body, caller }) => {
    const withdrawn = await change(on, {
      find: () => on.letters.find(params.id),
      may: (letter) => isSender(caller, letter),
      decide: async (letter, asOf) => {
        const stored = await on.orders.find(letter.orderId);
        if (!stored) throw new Fault(`The letter ${letter.id} has no order`);
        const acted = await on.orders.act(stored, { type: 'withdrawn', reason: body.reason }, asOf);
        return acted.ok ? decided(letter, acted.value.writes) : err(answered);
      },
    });
    if (!withdrawn.ok) return withdrawn;
    log.info('consultation.withdrawn', { consultationId: params.id });
    return answer(200, await loadLetterView(on, withdrawn.value, caller));
  });
