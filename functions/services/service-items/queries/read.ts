import { dateOf } from '../../../law/plain-date.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ServiceItemDependencies } from '../dependencies.ts';
import { serviceItemRoutes } from '../routes.ts';
import { inForce, summariseItem, viewItem } from '../rules.ts';

export const list = ({ items, clock }: ServiceItemDependencies) =>
  endpoint(serviceItemRoutes.list, async ({ query }) => {
    const page = await items.list(dateOf(clock.now()), query);
    return answer(200, { ...page, items: page.items.map(summariseItem) });
  });

export const show = ({ items, clock }: ServiceItemDependencies) =>
  endpoint(serviceItemRoutes.show, async ({ params: { code }, query }) => {
    const releases = await items.releasesOf(code);
    const shown = query.version ?? (inForce(releases, dateOf(clock.now())) ?? releases[0])?.version;
    const published = shown === undefined ? undefined : await items.version(code, shown);
    return published ? answer(200, viewItem(published, releases)) : err(problem('not-found'));
  });
