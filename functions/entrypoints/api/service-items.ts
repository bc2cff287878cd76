import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { publish } from '../../services/service-items/commands/publish.ts';
import { list, show } from '../../services/service-items/queries/read.ts';
import { serviceItemDependencies } from '../../services/service-items/dependencies.ts';
import { itemChecks } from '../../products/joint-installations/item-checks.ts';
import { serviceItemRoutes } from '../../services/service-items/routes.ts';

const on = serviceItemDependencies(runtimeContext(), itemChecks);

export const handler = apiFunction(serviceItemRoutes, { list, show, publish }, on);
