import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { partnerOf, visibleTo } from '../access.ts';
import { consultationRoutes } from '../routes.ts';
import { summarise } from '../view.ts';
import { wholeLetter } from '../load-view.ts';

export const list = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.list, async ({ query, caller }) => {
    const party = await partnerOf(on, caller);
    if (!party) return answer(200, { items: [] });
    const page = await on.letters.list(party.id, query);
    const stored = await on.orders.findAll(page.items.map(({ orderId }) => orderId));
    const orders = new Map(stored.map(({ order }) => [order.id, order]));
    const items = page.items.flatMap((letter) => {
      const order = orders.get(letter.orderId);
      return order ? [summarise(letter, order)] : [];
    });
    return answer(200, { ...page, items });
  });

export const show = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.show, async ({ params, caller }) => {
    const letter = await visibleTo(on, params.id, caller);
    return letter ? answer(200, await wholeLetter(on, letter)) : err(problem('not-found'));
  });

export const deadlines = (on: ConsultationDependencies) =>
  deadlineEndpoints(consultationRoutes, on, async ({ id }, caller) => {
    const letter = await visibleTo(on, id, caller);
    const order = letter && (await on.orders.find(letter.orderId))?.order;
    if (!order) return undefined;
    return {
      id,
      title: text('函告答复时限：逾期视为同意', 'Reply to a consultation letter: silence is consent'),
      limits: order.limits,
      main: 'reply',
      endedAt: order.endedAt,
    };
  });
