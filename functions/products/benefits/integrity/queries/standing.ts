import { answer, endpoint } from '../../../../platform/http/index.ts';
import { departmentOf } from '../../../../platform/http/caller.ts';
import { pageOfOwn } from '../../../../platform/lists/page-of-own.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import { integrityRoutes } from '../routes.ts';
import type { AwardList } from '../standing-store.ts';

const standingOf = async ({ restrictions, clock }: IntegrityDependencies, department: string) => {
  const { until, records } = await restrictions.of(department, clock.now());
  return until === undefined ? undefined : { until, records: [...records] };
};

/** A list with who is disqualified now. */
export const viewAwards = async (
  on: IntegrityDependencies,
  { id, title, updatedAt, departments }: AwardList,
) => ({
  id,
  title,
  updatedAt,
  departments: await Promise.all(
    departments.map(async (department) => {
      const disqualified = await standingOf(on, department);
      return { department, ...(disqualified && { disqualified }) };
    }),
  ),
});

export const awards = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.awards, async ({ query }) => {
    const page = await on.standings.awards(query);
    return answer(200, { ...page, items: await Promise.all(page.items.map((one) => viewAwards(on, one))) });
  });

export const applications = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.applications, async ({ query, caller }) => {
    const page = await pageOfOwn(
      (of) => on.standings.applications(of),
      ({ department }) => caller.role === 'operator' || departmentOf(caller) === department,
      query,
    );
    const items = await Promise.all(
      page.items.map(async (one) => {
        const restricted = await standingOf(on, one.department);
        return { ...one, ...(restricted && { restricted }) };
      }),
    );
    return answer(200, { ...page, items });
  });
