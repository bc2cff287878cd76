import { err } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { isAddressee } from '../access.ts';
import { byTime } from '../by-time.ts';
import { extensionDays } from '../extension.ts';
import type { OrderDependencies, Orders } from '../orders.ts';
import { refusedExtension } from '../refusals.ts';
import { extensionBases } from '../law.ts';
import { orderRoutes } from '../routes.ts';
import { namedOrder, viewOrder } from '../view.ts';

/** Extends the limit of a licence once (行政许可法 art. 42, or a law of its own): the applicant is told the reasons while the limit runs. */
export const extend = (on: OrderDependencies & { readonly orders: Orders }) =>
  endpoint(orderRoutes.extend, async ({ params, body, caller }) => {
    const done = await change(on, {
      find: () => on.store.find(params.id),
      may: ({ order }) => isAddressee(caller, order),
      decide: async (stored, asOf) => {
        const { now, workingTime } = asOf;
        const { order: current } = byTime(stored.order, asOf);
        const { approvedBy, reasons } = body;
        const days = extensionDays(current, { head: approvedBy.headOf, days: body.by }, asOf);
        if (!days.ok) return err(refusedExtension(days.error, extensionBases(current, workingTime)));
        const kept = on.persons.keep(
          'signatory',
          { name: approvedBy.person },
          { subject: current.subject, owner: { kind: 'partner', id: current.partner } },
          now,
        );
        const by = { name: kept.ref, position: approvedBy.position };
        const extension = { at: now, days: days.value, approvedBy: by, reasons };
        const { order, writes } = await on.orders.extend(stored, extension, asOf);
        return decided(viewOrder(order, now, workingTime), [...kept.writes, ...writes]);
      },
    });
    if (!done.ok) return done;
    log.info('order.extended', { orderId: params.id });
    return answer(200, await namedOrder(on.partners, done.value, caller));
  });
