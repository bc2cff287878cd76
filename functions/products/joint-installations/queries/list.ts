import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { summariseCase } from '../view.ts';

export const list = ({ cases }: CaseDependencies) =>
  endpoint(jointInstallationRoutes.list, async ({ query, caller }) => {
    const page = await cases.list(caller.uscc, query);
    return answer(200, { ...page, items: page.items.map(summariseCase) });
  });
