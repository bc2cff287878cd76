import { problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { isOwn, maySee } from '../access.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { summariseEntitlement } from '../view.ts';
import { wholeEntitlement } from '../load-view.ts';

export const list = ({ store }: ReadEntitlements) =>
  endpoint(entitlementRoutes.list, async ({ query, caller }) => {
    const page = await store.list(caller.uscc, query);
    return answer(200, { ...page, items: page.items.map(summariseEntitlement) });
  });

export const show = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.show, async ({ params, caller }) => {
    const found = await on.store.find(params.id);
    if (!found || !maySee(found.entitlement, caller)) return err(problem('not-found'));
    return answer(200, await wholeEntitlement(on, found, isOwn(found.entitlement, caller)));
  });
