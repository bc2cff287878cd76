import type { RuntimeContext } from '../platform/runtime-context.ts';
import { concernedByCase } from '../products/joint-installations/dependencies.ts';
import { concernedByEmergency } from '../products/joint-installations/emergency/dependencies.ts';
import { concernedByProject } from '../products/projects/dependencies.ts';
import { concernedByRiver } from '../products/river-approvals/dependencies.ts';
import { concernedByKind, type ConcernedBy, type TellOrder } from '../services/orders/news.ts';
import { tellOrder } from '../services/telling/orders.ts';

/** Who applies, and who answers, by the kind of case: as it is now. */
export const concernedBy = (context: RuntimeContext): ConcernedBy =>
  concernedByKind({
    ...concernedByCase(context),
    ...concernedByEmergency,
    ...concernedByProject(context),
    ...concernedByRiver(context),
  });

/** For those that handle orders of every kind of case. */
export const tellOfAnyCase = (context: RuntimeContext): TellOrder => tellOrder(context, concernedBy(context));
