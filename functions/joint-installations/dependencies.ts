import { orderDependencies } from '../orders/dependencies.ts';
import { Partners } from '../partners/store.ts';
import type { Ground } from '../platform/ground.ts';
import { ServiceItems } from '../service-items/store.ts';
import { CaseStore } from './store.ts';

export const caseDependencies = (ground: Ground) => {
  const { orders, timeline, calendars } = orderDependencies(ground);
  return {
    ...ground,
    orders,
    timeline,
    calendars,
    partners: new Partners(ground.table),
    cases: new CaseStore(ground.table, ground.clock),
    items: new ServiceItems(ground.table),
  };
};
export type CaseDependencies = ReturnType<typeof caseDependencies>;
