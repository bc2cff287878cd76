import { Dossiers } from '../../services/dossiers/dossiers.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { concernedBy, tellOfAnyCase } from '../concerned.ts';
import { deadlines, inbox, show } from '../../services/orders/queries/read.ts';
import { extend } from '../../services/orders/commands/extend.ts';
import { record } from '../../services/orders/commands/record-event.ts';
import { orderDependencies } from '../../services/orders/dependencies.ts';
import { orderRoutes } from '../../services/orders/routes.ts';

const context = runtimeContext();
const on = { ...orderDependencies(context, tellOfAnyCase(context)), concernedBy: concernedBy(context) };

export const handler = apiFunction(
  orderRoutes,
  {
    inbox,
    show,
    record: record({ ...on, dossiers: new Dossiers(on.table) }),
    extend: extend(on),
    ...deadlines(on),
  },
  on,
);
