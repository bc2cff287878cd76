import { orderDependencies } from '../../services/orders/dependencies.ts';
import { Partners } from '../../services/partners/partners.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { ConsultationStore } from './store.ts';

export const consultationDependencies = (context: RuntimeContext) => {
  const { orders, timeline, calendars } = orderDependencies(context);
  return {
    ...context,
    orders,
    timeline,
    calendars,
    partners: new Partners(context.table),
    letters: new ConsultationStore(context.table),
  };
};
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
