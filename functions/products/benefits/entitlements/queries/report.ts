import { endOfDay, startOfDay } from '../../../../law/plain-date.ts';
import { invalid, problem } from '../../../../platform/problem.ts';
import { err } from '../../../../common/result.ts';
import { departmentOf } from '../../../../platform/http/caller.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { figuresOf, type Counted } from '../report.ts';
import { entitlementRoutes } from '../routes.ts';

const backwards = invalid('/query/to', '截止日期早于起始日期', 'It would end before it begins');

/**
 * Read through the index a page at a time, but every entitlement of the period is read and held: nothing bounds that but
 * the period, and a long one is better asked for department by department.
 */
export const report = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.report, async ({ query, caller }) => {
    const { from, to } = query;
    if (to < from) return err(backwards);
    const asked = departmentOf(caller) ?? query.department;
    if (query.department !== undefined && query.department !== asked) return err(problem('forbidden'));
    const departments = asked === undefined ? await on.policies.departments() : [asked];
    const until = endOfDay(to);
    const found: Counted[] = [];
    const stretch = { from: startOfDay(from), until };
    for (const department of departments) {
      for await (const entitlement of on.store.ofDepartment(department, stretch)) found.push(entitlement);
      // What was archived since keeps its place in the figures.
      for await (const { figures } of on.store.claimsOf(department, stretch)) found.push(figures);
    }
    const figures = figuresOf(found, await on.calendars.workingTime());
    return answer(200, { department: asked ?? null, from, to, asOf: on.clock.now(), ...figures });
  });
