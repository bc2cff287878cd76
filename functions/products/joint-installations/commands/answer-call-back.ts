import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import { isOwn } from '../access.ts';
import { callingAgain, callsOf, isOpenToAnswer, roundsOf, workOf } from '../call-backs.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { loadCaseView } from '../load-view.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { itemOf } from '../submission.ts';
import { tellCase } from '../tell.ts';

const noCall = problem('move-not-allowed', {
  detail: text('该项尚未接通，无需回访', 'Nobody is to call about it: it is not connected'),
});
const over = (rounds: number) =>
  problem('move-not-allowed', {
    detail: text(
      `本次回访已答复，或者已达公布的次数（${rounds} 次）；仍不满意的，请向主管部门反映`,
      `This call is answered, or it was called as often as is published (${rounds} times): please turn to the department`,
    ),
    extensions: { limit: rounds },
  });

/**
 * The applicant's own word on a connection. Who is not content is called again, within what is published; also where its
 * utility has said otherwise of it.
 */
export const answerCallBack = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.answerCallBack, async ({ params, body, caller }) => {
    const { service, says } = body;
    const done = await change(on, {
      find: () => on.cases.find(params.id),
      may: ({ case: one }) => isOwn(caller, one),
      decide: async ({ case: one }, asOf) => {
        const work = await workOf(on, one, service);
        const last = work && callsOf(one, work.order).at(-1);
        const stored = last && (await on.orders.find(last.orderId));
        if (!work || !last || !stored) return err(noCall);
        const { order } = stored;
        const rounds = roundsOf((await itemOf(on, one))?.item);
        if (order.status === says) return decided(one);
        const contradicts = order.endedAt !== undefined;
        if (!isOpenToAnswer(order, last, rounds) || (contradicts && says === 'satisfied'))
          return err(over(rounds));
        const event =
          body.says === 'satisfied'
            ? { type: body.says }
            : { type: body.says, about: body.about, words: body.words };
        const acted = contradicts
          ? undefined
          : await on.orders.act(stored, { ...event, eventId: 'applicant', by: 'applicant' }, asOf);
        if (acted && !acted.ok) return err(over(rounds));
        const again =
          body.says === 'satisfied'
            ? []
            : await callingAgain(on, one, work, asOf, { about: body.about, words: body.words });
        const contradiction = {
          ...{ at: asOf.now, code: 'case.call-back-contradicted', orderId: order.id, partner: order.partner },
          facts: { ...event, service },
        };
        return decided(one, [
          ...(acted ? acted.value.writes : [on.timeline.entry(params.id, contradiction)]),
          ...again,
          ...(acted ? [] : await tellCase(on, 'call-back-contradicted', one, asOf)),
        ]);
      },
    });
    if (!done.ok) return done;
    log.info('joint-installation.call-back-answered', { caseId: params.id, service, says });
    return answer(200, await loadCaseView(on, done.value, caller));
  });
