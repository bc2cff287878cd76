import { answer, endpoint } from '../../../platform/http/index.ts';
import type { PartnerDependencies } from '../dependencies.ts';
import { partnerRoutes } from '../routes.ts';

export const list = ({ partners }: PartnerDependencies) =>
  endpoint(partnerRoutes.list, async () => answer(200, { items: await partners.list() }));

export const waitingNames = ({ waiting }: PartnerDependencies) =>
  endpoint(partnerRoutes.waitingNames, async ({ query }) => answer(200, await waiting.list(query)));
