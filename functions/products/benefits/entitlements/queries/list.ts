import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { summariseEntitlement } from '../view.ts';

export const list = ({ store }: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.list, async ({ query, caller }) => {
    const page = await store.list(caller.uscc, query);
    return answer(200, { ...page, items: page.items.map(summariseEntitlement) });
  });
