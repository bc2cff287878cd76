import { runtimeContext } from '../platform/runtime-context.ts';
import { ordersOf } from '../services/orders/dependencies.ts';
import { tellTroubleBy } from '../services/telling/endpoint-trouble.ts';

const context = runtimeContext();

/** Whoever sends can find that an endpoint takes nothing, and then these are told. */
export const tellTrouble = tellTroubleBy({ table: context.table, orders: ordersOf(context) });
