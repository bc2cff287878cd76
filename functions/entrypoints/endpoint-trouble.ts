import { runtimeContext } from '../platform/runtime-context.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';
import { tellTroubleBy } from '../services/telling/endpoint-trouble.ts';
import { tellOfAnyCase } from './concerned.ts';

const context = runtimeContext();
const { orders } = orderDependencies(context, tellOfAnyCase(context));

/** Whoever sends can find that an endpoint takes nothing, and then these are told. */
export const tellTrouble = tellTroubleBy({ table: context.table, orders });
