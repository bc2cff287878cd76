import { Calendars } from '../calendar/store.ts';
import type { Ground } from '../platform/ground.ts';
import { Timeline } from '../timeline/store.ts';
import { Orders, type OrderDependencies } from './orders.ts';
import { OrderStore } from './store.ts';

/** Orders and what they stand on, for this domain and for those that place orders. */
export const orderDependencies = (ground: Ground): OrderDependencies & { readonly orders: Orders } => {
  const dependencies = {
    ...ground,
    store: new OrderStore(ground.table, ground.clock),
    timeline: new Timeline(ground.table),
    calendars: new Calendars(ground.table),
  };
  return { ...dependencies, orders: new Orders(dependencies) };
};
