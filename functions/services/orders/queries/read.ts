import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { byTime } from '../by-time.ts';
import { explainOrder } from '../explained.ts';
import { answerList } from '../../../platform/lists/endpoint.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { err } from '../../../common/result.ts';
import { problem } from '../../../platform/problem.ts';
import { text } from '../../../common/text.ts';
import type { Subject } from '../../deadlines/explain.ts';
import { deadlineEndpoints } from '../../deadlines/subject-endpoints.ts';
import type { OrderDependencies } from '../orders.ts';
import { ordersSeen } from '../lists.ts';
import { orderRoutes } from '../routes.ts';
import { shownName } from '../../../platform/persons/shown.ts';
import { showPersons } from '../persons.ts';
import { namedOrder, viewOrder } from '../view.ts';
import { isAddressee, maySee } from '../access.ts';
import { applicantBy, isApplicant } from '../../subjects/applicant.ts';
import type { Order } from '../model.ts';

/** Whose application it is part of sees it too, and why each date is what it is. */
const isSeenBy = async ({ concernedBy }: OrderDependencies, caller: Caller, order: Order): Promise<boolean> =>
  maySee(caller, order) ||
  (applicantBy(caller) !== undefined && isApplicant(caller, (await concernedBy?.(order))?.applicant));

/** What others asked for at the same site is for whoever works there. */
const shownTo = (caller: Caller, order: Order): Order => {
  if (!applicantBy(caller)) return order;
  const { alike: _, ...request } = order.request;
  return { ...order, request };
};

export const inbox = (on: OrderDependencies) =>
  endpoint(orderRoutes.inbox, (call) =>
    answerList({ table: on.table, now: on.clock.now() }, ordersSeen(on, call.caller, call.query), call),
  );

export const show = (on: OrderDependencies) =>
  endpoint(orderRoutes.show, async ({ params, caller }) => {
    const { store, persons, partners, calendars, clock } = on;
    const order = (await store.find(params.id))?.order;
    if (!order || !(await isSeenBy(on, caller, order))) return err(problem('not-found'));
    const own = isAddressee(caller, order);
    const [shown, approver, workingTime] = await Promise.all([
      own ? showPersons(persons, order.persons) : {},
      order.extension && persons.find<'signatory'>(order.extension.approvedBy.name),
      calendars.workingTime(),
    ]);
    return answer(200, {
      ...(await namedOrder(partners, viewOrder(shownTo(caller, order), clock.now(), workingTime), caller)),
      ...shown,
      ...(approver && { extensionApprovedBy: shownName(approver, own) }),
    });
  });

const subjectOf = (order: Order, workingTime: WorkingTime): Subject => {
  const { id, kind, limits, endedAt } = order;
  return {
    id,
    title: text(`工单 ${id} 时限（${kind}）`, `Limit of order ${id} (${kind})`),
    limits,
    main: Object.keys(limits).at(-1) ?? '',
    endedAt,
    notes: explainOrder(order, workingTime),
  };
};

export const deadlines = (on: OrderDependencies) =>
  deadlineEndpoints(orderRoutes, on, async ({ id }, caller) => {
    const stored = (await on.store.find(id))?.order;
    if (!stored || !(await isSeenBy(on, caller, stored))) return undefined;
    const workingTime = await on.calendars.workingTime();
    return subjectOf(byTime(stored, { now: on.clock.now(), workingTime }).order, workingTime);
  });
