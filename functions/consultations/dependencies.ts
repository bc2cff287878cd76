import { orderDependencies } from '../orders/dependencies.ts';
import { Partners } from '../partners/store.ts';
import type { Ground } from '../platform/ground.ts';
import { ConsultationStore } from './store.ts';

export const consultationDependencies = (ground: Ground) => {
  const { orders, timeline, calendars } = orderDependencies(ground);
  return {
    ...ground,
    orders,
    timeline,
    calendars,
    partners: new Partners(ground.table),
    letters: new ConsultationStore(ground.table),
  };
};
export type ConsultationDependencies = ReturnType<typeof consultationDependencies>;
