import { own } from '../../common/own.ts';
import { unwrap } from '../../common/result.ts';
import type { DeadlineKind } from '../../law/deadline/model.ts';
import { limitOf } from '../../law/deadline/plan-limit.ts';
import { type Plan, type StepId, unitOf } from '../../law/deadline/plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import { type StepCourse, type WholeDeadline, wholeDeadline } from '../../law/deadline/whole.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Limit, Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { notCounted } from '../../services/orders/not-counted.ts';
import { needsSurvey, stepIds } from './limits.ts';
import type { Case } from './model.ts';
import { planIn } from './terms.ts';

/**
 * The paths of a case, as far as orders tell them apart: each utility accepts, and then goes its own way. Until all who need
 * the survey have accepted, they wait for each other; from then on nobody waits for another's.
 */
const pathsOf = (one: Case, kind: DeadlineKind): Plan => {
  const plan = planIn(one);
  const unit = unitOf(plan);
  const limit = limitOf(plan, kind);
  const ends = new Map<StepId, number>(limit.steps.map(({ id, endsAfter }) => [id, endsAfter]));
  const endOf = (id: StepId) => ends.get(id) ?? 0;
  const { services } = one.application;
  const surveyed = services.filter(needsSurvey).map(({ service }) => stepIds.acceptance(service));
  return unwrap(
    publishPlan(
      services.flatMap((request) => {
        const [acceptance, completion] = [
          stepIds.acceptance(request.service),
          stepIds.completion(request.service),
        ];
        const after = needsSurvey(request) ? surveyed : [acceptance];
        const begins = Math.max(...after.map(endOf));
        return [
          { id: acceptance, unit, statutory: endOf(acceptance) },
          { id: completion, unit, statutory: endOf(completion) - begins, after },
        ];
      }),
    ),
  );
};

/** An order stood still before it was accepted, or on its own way afterwards. */
const coursesOf = (order: Order): StepCourse[] => {
  const service = String(order.request['service']);
  const accepted = order.limits['acceptance']?.metAt;
  const stood = notCounted(order);
  const before = stood.filter(({ from }) => accepted === undefined || from < accepted);
  return [
    { id: stepIds.acceptance(service), suspensions: before, endedAt: accepted },
    {
      id: stepIds.completion(service),
      suspensions: stood.filter((one) => !before.includes(one)),
      endedAt: order.endedAt,
    },
  ];
};

/** A limit of the whole case as its paths have it. */
const wholeOf = (one: Case, { deadline }: Limit, orders: readonly Order[], asOf: AsOf): WholeDeadline =>
  wholeDeadline(
    pathsOf(one, deadline.kind),
    deadline,
    orders
      .filter(({ request }) => one.application.services.some(({ service }) => service === request['service']))
      .flatMap(coursesOf),
    one.endedAt ?? asOf.now,
    asOf.workingTime,
  );

export type Wholes = Readonly<Record<string, WholeDeadline>>;

/** The limits of a case as its paths have them. Before its orders are placed nothing of it can stand still. */
export const wholesOf = (one: Case, orders: readonly Order[], asOf: AsOf): Wholes =>
  orders.length === 0
    ? {}
    : Object.fromEntries(
        Object.entries(one.limits).map(([name, limit]) => [name, wholeOf(one, limit, orders, asOf)]),
      );

export const limitsBy = (limits: Limits, wholes: Wholes): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      { ...limit, deadline: own(wholes, name)?.deadline ?? limit.deadline },
    ]),
  );
