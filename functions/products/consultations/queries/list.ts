import { answer, endpoint } from '../../../platform/http/index.ts';
import { partnerOf } from '../access.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { consultationRoutes } from '../routes.ts';
import { summarise } from '../view.ts';

export const list = ({ letters, orders, partners }: ConsultationDependencies) =>
  endpoint(consultationRoutes.list, async ({ query, caller }) => {
    const party = await partnerOf(caller, partners);
    if (!party) return answer(200, { items: [] });
    const page = await letters.list(party.id, query);
    const stored = await orders.findAll(page.items.map(({ orderId }) => orderId));
    const byId = new Map(stored.map(({ order }) => [order.id, order]));
    const items = page.items.flatMap((letter) => {
      const order = byId.get(letter.orderId);
      return order ? [summarise(letter, order)] : [];
    });
    return answer(200, { ...page, items });
  });
