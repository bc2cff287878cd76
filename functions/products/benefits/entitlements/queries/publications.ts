import { own } from '../../../../common/own.ts';
import { reckon } from '../../../../law/deadline/reckon.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { mayObject } from '../publication.ts';
import { entitlementRoutes } from '../routes.ts';

/** 公示: for everybody, without a token. */
export const publications = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.publications, async ({ query }) => {
    const [page, workingTime] = await Promise.all([on.store.publications(query), on.calendars.workingTime()]);
    const items = page.items.map((entitlement) => {
      const { id, uscc, county, policy, department, fen, terms, limits } = entitlement;
      const limit = own(limits, 'publication');
      return {
        ...{ id, policy, department, fen },
        ...(uscc !== undefined && { uscc }),
        ...(county !== undefined && { county }),
        place: terms.publication?.place ?? '',
        until: limit ? (reckon(limit.deadline, workingTime).due ?? null) : null,
        open: mayObject(entitlement),
      };
    });
    return answer(200, { items, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  });
