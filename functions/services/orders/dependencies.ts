import { Calendars } from '../calendar/calendars.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Timeline } from '../../platform/timeline.ts';
import type { Follows } from './follows.ts';
import type { TellOrder } from './news.ts';
import { Partners } from '../partners/partners.ts';
import { Orders, type OrderDependencies } from './orders.ts';
import { OrderStore } from './store.ts';

/** The orders alone, for who looks at them and does nothing to them. */
export const ordersOf = ({ table, clock }: RuntimeContext): OrderStore => new OrderStore(table, clock);

/** Orders and what they stand on, for this domain; who is told is told by `services/telling`. */
export const orderDependencies = (
  context: RuntimeContext,
  tell: TellOrder,
  follows?: Follows,
): OrderDependencies & { readonly orders: Orders } => {
  const dependencies = {
    ...context,
    store: ordersOf(context),
    persons: personsOf(context),
    timeline: new Timeline(context.table),
    calendars: new Calendars(context.table),
    partners: new Partners(context.table),
    tell,
    ...(follows && { follows }),
  };
  return { ...dependencies, orders: new Orders(dependencies) };
};

/** For those that place orders: everything but the store, which is this domain's own. */
export const placing = (context: RuntimeContext, tell: TellOrder) => {
  const { orders, persons, timeline, calendars, partners } = orderDependencies(context, tell);
  return { ...context, orders, persons, timeline, calendars, partners };
};
