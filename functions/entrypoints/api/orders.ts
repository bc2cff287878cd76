import { Dossiers } from '../../services/dossiers/dossiers.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { casesSeen } from '../cases-seen.ts';
import { concernedBy, tellOfAnyCase } from '../concerned.ts';
import { followsAnyCase } from '../follows.ts';
import { deadlines, inbox, show as showOrder } from '../../services/orders/queries/read.ts';
import { handOnCase } from '../../services/first-responders/commands/hand-on.ts';
import { firstResponderDependencies } from '../../services/first-responders/dependencies.ts';
import { show } from '../../services/first-responders/queries/show.ts';
import { firstResponderRoutes } from '../../services/first-responders/routes.ts';
import { takeFirst } from '../../services/first-responders/take.ts';
import { promises } from '../../services/orders/queries/promises.ts';
import { extend } from '../../services/orders/commands/extend.ts';
import { record } from '../../services/orders/commands/record-event.ts';
import { orderDependencies } from '../../services/orders/dependencies.ts';
import { orderRoutes } from '../../services/orders/routes.ts';

const context = runtimeContext();
const on = {
  ...orderDependencies(context, tellOfAnyCase(context), followsAnyCase(context)),
  concernedBy: concernedBy(context),
};

const matters = firstResponderDependencies(context, casesSeen(context));

export const handler = apiFunction(
  { ...orderRoutes, ...firstResponderRoutes },
  {
    firstResponder: show(matters),
    handOn: handOnCase(matters),
    inbox,
    promises,
    show: showOrder,
    record: record({
      ...on,
      dossiers: new Dossiers(on.table),
      takeFirst: (subject, caller, now) => takeFirst(on, subject, caller, now),
    }),
    extend: extend(on),
    ...deadlines(on),
  },
  on,
);
