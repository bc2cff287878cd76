import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { request } from '../../services/retention/commands/request.ts';
import { setPeriod } from '../../services/retention/commands/set-period.ts';
import { retentionDependencies } from '../../services/retention/dependencies.ts';
import { list, periods, show } from '../../services/retention/queries/read.ts';
import { retentionRoutes } from '../../services/retention/routes.ts';

/** It takes requests and shows what became of them; what is erased, the tasks erase. */
const on = retentionDependencies(runtimeContext(), {});

export const handler = apiFunction(retentionRoutes, { request, list, show, periods, setPeriod }, on);
