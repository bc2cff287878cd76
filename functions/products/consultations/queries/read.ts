import { answer, endpoint } from '../../../platform/http/index.ts';
import { err } from '../../../common/result.ts';
import { problem } from '../../../platform/problem.ts';
import { text } from '../../../common/text.ts';
import { answerList } from '../../../platform/lists/endpoint.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { maySee } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { lettersOnly, lettersSeen } from '../lists.ts';
import { consultationRoutes } from '../routes.ts';
import { loadLetterView } from '../load-view.ts';

export const list = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.list, (call) =>
    answerList({ table: on.table, now: on.clock.now() }, lettersSeen(on, call.caller, call.query), {
      ...call,
      query: lettersOnly(call.query),
    }),
  );

export const show = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.show, async ({ params, caller }) => {
    const letter = await on.letters.find(params.id);
    if (!letter || !maySee(caller, letter)) return err(problem('not-found'));
    return answer(200, await loadLetterView(on, letter, caller));
  });

export const deadlines = (on: ConsultationDependencies) =>
  deadlineEndpoints(consultationRoutes, on, async ({ id }, caller) => {
    const letter = await on.letters.find(id);
    if (!letter || !maySee(caller, letter)) return undefined;
    const order = (await on.orders.find(letter.orderId))?.order;
    return (
      order && {
        id,
        title: text('函告答复时限：逾期视为同意', 'Reply to a consultation letter: silence is consent'),
        limits: order.limits,
        main: 'reply',
        endedAt: order.endedAt,
      }
    );
  });
