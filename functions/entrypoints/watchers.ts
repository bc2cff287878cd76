import { applicantOf } from './applicants.ts';
import { tellApplicant } from '../services/applicants/tell.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { Key } from '../platform/table/writes.ts';
import { watcher, type Watched } from '../platform/watch/watched.ts';
import type { Watchers } from '../platform/watch/visit.ts';
import { entitlementTaskDependencies } from '../products/benefits/entitlements/dependencies.ts';
import { resumeEntitlement } from '../products/benefits/entitlements/waits.ts';
import { watchedEntitlement } from '../products/benefits/entitlements/watched.ts';
import { watchedCase } from '../products/joint-installations/rewrite.ts';
import { stepOverdue } from '../products/projects/lost-steps.ts';
import { resumeProject } from '../products/projects/waits.ts';
import { watchedCommitment, watchedObstacle, watchedStage } from '../products/projects/watched.ts';
import { projectDependencies } from '../products/projects/dependencies.ts';
import { departmentSilent } from '../products/river-approvals/supervisor.ts';
import { resumeRiver } from '../products/river-approvals/waits.ts';
import { watchedObligation, watchedRiver } from '../products/river-approvals/watched.ts';
import { riverDependencies } from '../products/river-approvals/dependencies.ts';
import { orderDependencies } from '../services/orders/dependencies.ts';
import { watchedName } from '../services/partners/resume.ts';

const idOf = ({ pk }: Key): string => pk.split('#')[1] ?? '';

/** Who looks at what is due, by kind of item: the only list of everything that has limits. */
export const watchers = (context: RuntimeContext): Watchers => {
  const { orders } = orderDependencies(context, tellApplicant(context, applicantOf(context)));
  const on = { ...projectDependencies(context), ...riverDependencies(context) };
  const [stepIsOverdue, departmentIsSilent] = [stepOverdue(on), departmentSilent(on)];
  const declared = <S>(watched: Watched<S>) => watcher(context.table, watched);
  const watchOrder = declared(orders.watched);
  const entitlements = entitlementTaskDependencies(context);
  // What waits for a partner's name, by its kind: how it goes on.
  const resumers = {
    entitlement: resumeEntitlement(entitlements),
    project: resumeProject(on),
    'river-approval': resumeRiver(on),
  };
  return {
    'ENTITLEMENT/ENTITLEMENT': declared(watchedEntitlement(entitlements)),
    'WAITING/NAME': watchedName(entitlements.names, resumers),
    'CASE/CASE': declared(watchedCase(on)),
    // What follows from a breach comes first, and is harmless twice: the watch takes the order out of the index.
    'ORDER/ORDER': async (key, asOf) => {
      await stepIsOverdue(idOf(key), asOf);
      await departmentIsSilent(idOf(key), asOf);
      await watchOrder(key, asOf);
    },
    'PROJECT/STAGE': declared(watchedStage(on)),
    'PROJECT/OBSTACLE': declared(watchedObstacle(on)),
    'PROJECT/COMMITMENT': declared(watchedCommitment(on)),
    'RIVER/CASE': declared(watchedRiver(on)),
    'RIVER/OBLIGATION': declared(watchedObligation(on)),
  };
};
