import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { partnerOf } from '../access.ts';
import { consultationRoutes } from '../routes.ts';
import { wholeLetter } from '../load-view.ts';

const answered = problem('move-not-allowed', {
  detail: text('该函已有结果，不能撤回', 'The letter has been answered, by a word or by silence'),
});

export const withdraw = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.withdraw, async ({ params, body, caller }) => {
    for (;;) {
      const letter = await on.letters.find(params.id);
      const sender = await partnerOf(on, caller);
      if (!letter || letter.from !== sender?.id) return err(problem('not-found'));
      const stored = await on.orders.find(letter.orderId);
      if (!stored) throw new Error(`The letter ${letter.id} has no order`);
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const acted = on.orders.act(stored, { type: 'withdrawn', reason: body.reason }, { now, workingTime });
      if (!acted.ok) return err(answered);
      const written = await on.table.transact(acted.value.writes);
      // Refused: an answer or silence was faster; look again.
      if (!written.ok) continue;
      log.info('consultation.withdrawn', { consultationId: letter.id });
      return answer(200, await wholeLetter(on, letter));
    }
  });
