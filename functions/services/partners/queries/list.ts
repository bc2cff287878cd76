import { CITY } from '../../../law/identifiers/region.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { publicOf } from '../model.ts';
import { partnerRoutes } from '../routes.ts';

/** Whoever must address a partner finds it: a department another one for a letter, an applicant its providers. */
export const list = ({ partners }: PartnerDependencies) =>
  endpoint(partnerRoutes.list, async ({ query: { kind, region, service }, caller }) => {
    const found = (await partners.list()).filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (service === undefined || one.services.includes(service)) &&
        (region === undefined || one.regions.some((place) => place === region || place === CITY)),
    );
    if (caller.role === 'operator') return answer(200, { items: found });
    const active = found.filter(({ retired }) => retired === undefined);
    return answer(200, { items: active.map(publicOf) });
  });

export const waitingNames = ({ waiting }: PartnerDependencies) =>
  endpoint(partnerRoutes.waitingNames, async ({ query }) => answer(200, await waiting.list(query)));
