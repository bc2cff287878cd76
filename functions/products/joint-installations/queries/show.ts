import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import type { Case } from '../model.ts';
import { viewCase } from '../view.ts';

/** The whole of a case, as of now. */
export const wholeCase = async (
  { orders, timeline, calendars, clock }: CaseDependencies,
  one: Case,
  own: boolean,
) => {
  const [stored, entries, workingTime] = await Promise.all([
    orders.findAll(one.assignments.map(({ orderId }) => orderId)),
    timeline.of(one.id),
    calendars.workingTime(),
  ]);
  return viewCase(
    one,
    { orders: stored.map(({ order }) => order), timeline: entries, own },
    clock.now(),
    workingTime,
  );
};

export const show = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.show, async ({ params, caller }) => {
    const found = await on.cases.find(params.id);
    const own = caller.role === 'enterprise' && found?.case.application.applicant.uscc === caller.uscc;
    if (!found || (caller.role === 'enterprise' && !own)) return err(problem('not-found'));
    return answer(200, await wholeCase(on, found.case, own));
  });
