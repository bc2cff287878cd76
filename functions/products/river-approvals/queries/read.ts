import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answerList } from '../../../platform/lists/endpoint.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { explainPart } from '../../../services/orders/explain-part.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { checkAreas } from '../areas/locate.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { shownDecisions } from '../public-decision.ts';
import { riverRoutes } from '../routes.ts';
import { ranks, planOf, ruleOf } from '../rules/rules.ts';
import { riverCasesSeen } from '../lists.ts';
import { publishedLimits } from '../view.ts';
import { maySee } from '../access.ts';
import { loadRiverView } from '../load-view.ts';
import { ordersOf } from '../load-orders.ts';
import { riverWhole } from '../paths.ts';

export const show = (on: RiverDependencies) =>
  endpoint(riverRoutes.show, async ({ params, caller }) => {
    const file = await on.river.open(params.id);
    if (!file || !maySee(caller, file.case)) return err(problem('not-found'));
    return answer(200, await loadRiverView(on, file, caller));
  });

export const list = (on: RiverDependencies) =>
  endpoint(riverRoutes.list, (call) =>
    answerList({ table: on.table, now: on.clock.now() }, riverCasesSeen(on, call.caller), call),
  );

export const limits = () =>
  endpoint(riverRoutes.limits, () => Promise.resolve(answer(200, publishedLimits())));

export const decisions = ({ river, persons }: RiverDependencies) =>
  endpoint(riverRoutes.decisions, async ({ query }) => {
    const page = await river.decisions(query);
    return answer(200, { ...page, items: await shownDecisions(persons, page.items) });
  });

export const areas = (on: RiverDependencies) =>
  endpoint(riverRoutes.areas, async () => answer(200, await on.areas.inForce()));

export const replaceAreas = (on: RiverDependencies) =>
  endpoint(riverRoutes.replaceAreas, async ({ body }) => {
    const errors = checkAreas({ ...body, version: 1 }, ranks());
    if (errors.length > 0) return err(problem('invalid', { errors }));
    const replaced = await on.areas.replace(body);
    if (!replaced.ok)
      return err(problem('conflict', { detail: text('版本已变更', 'Another version came in between') }));
    log.info('river.areas-replaced', { version: replaced.value.version, official: replaced.value.official });
    return answer(200, replaced.value);
  });

/** The limit of a case day by day, and the steps it is made up of; one outside the areas has none. */
export const deadlines = (on: RiverDependencies) =>
  deadlineEndpoints(riverRoutes, on, async ({ id }, caller) => {
    const one = (await on.river.open(id))?.case;
    if (!one || !maySee(caller, one)) return undefined;
    const asOf = { now: on.clock.now(), workingTime: await on.calendars.workingTime() };
    const orders = await ordersOf(on, one);
    const promised = riverWhole(one, 'promised', orders, asOf);
    const statutory = riverWhole(one, 'statutory', orders, asOf);
    if (!promised || !statutory) return undefined;
    const { breachedAt } = one;
    return {
      id,
      title: text('漓江流域专项审批', 'Li River approval'),
      limits: {
        promised: { deadline: promised.deadline, ...(breachedAt && { breachedAt }) },
        statutory: { deadline: statutory.deadline },
        ...(one.makeUp && { 'make-up': { deadline: one.makeUp.deadline } }),
      },
      wholes: { promised, statutory },
      main: 'promised',
      notes: one.reviews.flatMap(({ department, orderId }) => {
        const order = orders.find(({ id: of }) => of === orderId);
        const called = text(`${department}意见`, `Opinion of ${department}`);
        return order ? explainPart(order, called, asOf) : [];
      }),
      plan: planOf(ruleOf(one.activity, one.level ?? '')),
      kind: 'promised',
      endedAt: one.endedAt,
    };
  });
