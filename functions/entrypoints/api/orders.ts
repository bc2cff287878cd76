import { Dossiers } from '../../services/dossiers/dossiers.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { deadlines, inbox, show } from '../../services/orders/queries/read.ts';
import { record } from '../../services/orders/commands/record-event.ts';
import { orderDependencies } from '../../services/orders/dependencies.ts';
import { orderRoutes } from '../../services/orders/routes.ts';

const on = orderDependencies(runtimeContext());

export const handler = apiFunction(
  orderRoutes,
  { inbox, show, record: record({ ...on, dossiers: new Dossiers(on.table) }), ...deadlines(on) },
  on,
);
