import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { isAddressee, maySee } from '../access.ts';
import type { OrderDependencies } from '../orders.ts';
import { orderRoutes } from '../routes.ts';
import { viewOrder } from '../view.ts';

export const show = ({ store, calendars, clock }: OrderDependencies) =>
  endpoint(orderRoutes.show, async ({ params, caller }) => {
    const order = (await store.find(params.id))?.order;
    if (!order || !maySee(caller, order)) return err(problem('not-found'));
    const { contact, payee } = order;
    const view = viewOrder(order, clock.now(), await calendars.workingTime());
    return answer(200, isAddressee(caller, order) ? { ...view, contact, payee } : view);
  });
