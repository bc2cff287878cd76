import { answer, endpoint } from '../../../platform/http/index.ts';
import { err } from '../../../common/result.ts';
import { problem } from '../../../platform/problem.ts';
import { text } from '../../../common/text.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { namesOf } from '../../../services/partners/naming.ts';
import { maySee } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { consultationRoutes } from '../routes.ts';
import { summarise } from '../view.ts';
import { loadLetterView } from '../load-view.ts';

export const list = ({ letters, orders, partners, calendars, clock }: ConsultationDependencies) =>
  endpoint(consultationRoutes.list, async ({ query, caller }) => {
    const page = await letters.list(caller.partner, query);
    const [stored, nameOf, workingTime] = await Promise.all([
      orders.findAll(page.items.map(({ orderId }) => orderId)),
      namesOf(
        partners,
        page.items.flatMap(({ from, to }) => [from, to]),
      ),
      calendars.workingTime(),
    ]);
    const asOf = { now: clock.now(), workingTime };
    const byId = new Map(stored.map(({ order }) => [order.id, order]));
    const items = page.items.flatMap((letter) => {
      const order = byId.get(letter.orderId);
      return order ? [summarise(letter, order, nameOf, asOf)] : [];
    });
    return answer(200, { ...page, items });
  });

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
