import { runtimeContext } from '../platform/runtime-context.ts';
import { tellPausedBy } from '../services/messages/endpoint-paused.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';
import { tellOfAnyCase } from './concerned.ts';
import { Partners } from '../services/partners/partners.ts';

const context = runtimeContext();
const { orders } = orderDependencies(context, tellOfAnyCase(context));

/** Whoever sends can find an endpoint failing for too long, and then these are told. */
export const tellPaused = tellPausedBy({
  table: context.table,
  partners: new Partners(context.table),
  orders,
});
