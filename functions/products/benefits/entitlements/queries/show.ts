import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { maySee } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { loadEntitlementView } from '../load-view.ts';
import { entitlementRoutes } from '../routes.ts';

export const show = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.show, async ({ params, caller }) => {
    const found = (await on.store.find(params.id))?.entitlement;
    if (!found || !maySee(caller, found)) return err(problem('not-found'));
    return answer(200, await loadEntitlementView(on, found, caller));
  });
