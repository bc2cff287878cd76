import { invalid, problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answerList } from '../../../platform/lists/endpoint.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { explainPart } from '../../../services/orders/explain-part.ts';
import { deadlineEndpoints } from '../../../services/deadlines/subject-endpoints.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import { viewAreas } from '../areas/store.ts';
import { siteChecked } from '../check-site.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { shownDecisions } from '../public-decision.ts';
import { riverRoutes } from '../routes.ts';
import { planOf } from '../rules/plan.ts';
import { knownTerms } from '../rules/terms.ts';
import { riverCasesSeen } from '../lists.ts';
import { publishedForms, publishedLimits, viewRules } from '../rules/published.ts';
import { windowAt } from '../window.ts';
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

export const limits = (on: RiverDependencies) =>
  endpoint(riverRoutes.limits, async () => {
    const { edition } = await on.rulebook.inForce(on.clock.now());
    return answer(200, publishedLimits(edition));
  });

export const forms = (on: RiverDependencies) =>
  endpoint(riverRoutes.forms, async () => {
    const { edition } = await on.rulebook.inForce(on.clock.now());
    return answer(200, publishedForms(edition));
  });

export const rules = (on: RiverDependencies) =>
  endpoint(riverRoutes.rules, async ({ query }) => {
    const window = await windowAt(on, on.clock.now());
    const asked = query.version === undefined ? window.rules : await on.rulebook.find(query.version);
    if (!asked) return err(problem('not-found'));
    return answer(200, viewRules(asked, window.areas, await on.rulebook.releases()));
  });

/** Of a site without an application: nothing of it is kept. */
export const check = (on: RiverDependencies) =>
  endpoint(riverRoutes.check, async ({ body }) => {
    const faults = checkSite(body.geometry, '/geometry');
    if (faults.length > 0) return err(problem('invalid', { errors: faults }));
    const window = await windowAt(on, on.clock.now());
    const known = window.rules.document.activities.some(({ id }) => id === body.activity);
    if (body.activity !== undefined && !known)
      return err(invalid('/activity', '没有该活动类型', 'There is no such activity'));
    return answer(200, siteChecked(body, window.rules, window.areas, window.missing));
  });

export const decisions = ({ river, persons }: RiverDependencies) =>
  endpoint(riverRoutes.decisions, async ({ query }) => {
    const page = await river.decisions(query);
    return answer(200, { ...page, items: await shownDecisions(persons, page.items) });
  });

export const areas = (on: RiverDependencies) =>
  endpoint(riverRoutes.areas, async () => {
    const { edition } = await on.areas.inForce(on.clock.now());
    return answer(200, viewAreas(edition));
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
      plan: planOf(knownTerms(one)),
      kind: 'promised',
      endedAt: one.endedAt,
    };
  });
