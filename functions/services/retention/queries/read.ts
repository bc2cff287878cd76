import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import type { RetentionDependencies } from '../dependencies.ts';
import { RetainedKind } from '../periods.ts';
import { retentionRoutes } from '../routes.ts';

/** Shown of a request with very many; a message tells the counts of all. */
const recordsShown = 500;

export const list = ({ store }: RetentionDependencies) =>
  endpoint(retentionRoutes.list, async ({ query }) => answer(200, await store.list(query)));

export const show = ({ store }: RetentionDependencies) =>
  endpoint(retentionRoutes.show, async ({ params }) => {
    const found = await store.find(params.id);
    if (!found) return err(problem('not-found'));
    const records = await store.someOutcomes(params.id, recordsShown);
    return answer(200, { ...found.erasure, records });
  });

export const periods = ({ store }: RetentionDependencies) =>
  endpoint(retentionRoutes.periods, async () =>
    answer(200, { items: await Promise.all(RetainedKind.options.map((kind) => store.period(kind))) }),
  );
