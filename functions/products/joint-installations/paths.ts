import { own } from '../../common/own.ts';
import { unwrap } from '../../common/result.ts';
import type { DeadlineKind } from '../../law/deadline/model.ts';
import { isFor, notCountedBases } from '../../law/deadline/not-counted.ts';
import { limitOf } from '../../law/deadline/plan-limit.ts';
import { type Plan, type StepId, unitOf } from '../../law/deadline/plan.ts';
import { publishPlan } from '../../law/deadline/publish-plan.ts';
import { type StepCourse, type WholeDeadline, wholeDeadline } from '../../law/deadline/whole.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Limit, Limits } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { notCounted } from '../../services/orders/not-counted.ts';
import type { Approval } from './external/model.ts';
import { stepIds, surveyedIn } from './limits.ts';
import type { Case } from './model.ts';
import { planIn } from './terms.ts';

/** The approvals of a case that somebody's works wait for, or waited for: each is a path of its own. Works of a batch are its phases'. */
const reviewsOf = ({ external, batch }: Case): readonly Approval[] =>
  (batch ? [] : (external?.approvals ?? [])).filter(
    ({ way, status, orderId }) => way === 'review' && status !== 'withdrawn' && orderId !== undefined,
  );

/** Of an approval within the paths: steps are named in small letters. */
const stepOf = ({ id }: Approval): StepId => id.toLowerCase().replace('_', '-');

const serves = ({ uses }: Approval, service: string): boolean => uses.some((use) => use.service === service);
const plannedFor = (reviews: readonly Approval[], service: string): boolean =>
  reviews.some((each) => serves(each, service));

/** Until when the whole waits for a service: its connection, or of a batch its plan. */
const lastOf = ({ batch }: Case, service: string): StepId =>
  batch ? stepIds.plan(service) : stepIds.completion(service);

/** Whether a plan has said what the line crosses: until then the step is a presumption. */
const isKnown = (plan: Plan, service: string): boolean =>
  plan.steps.some(
    ({ id, after }) => id === stepIds.external(service) && after.includes(stepIds.plan(service)),
  );

/**
 * The paths of a case, as far as orders tell them apart: each utility accepts, and then goes its own way. Until all who need
 * the survey have accepted, they wait for each other; from then on nobody waits for another's. A line that needs approvals
 * has its plan, then all of them at once, then its works.
 */
const pathsOf = (one: Case, kind: DeadlineKind): Plan => {
  const plan = planIn(one);
  const unit = unitOf(plan);
  const limit = limitOf(plan, kind);
  const ends = new Map<StepId, number>(limit.steps.map(({ id, endsAfter }) => [id, endsAfter]));
  const endOf = (id: StepId) => ends.get(id) ?? 0;
  const { services } = one.application;
  const seen = surveyedIn(one.application);
  const surveyed = seen.map(({ service }) => stepIds.acceptance(service));
  const reviews = reviewsOf(one);
  const budget = { promised: undefined, unit };
  const planned = new Set(services.flatMap(({ service }) => (plannedFor(reviews, service) ? service : [])));
  const waysOn = services.flatMap((request) => {
    const { service } = request;
    const [acceptance, completion] = [stepIds.acceptance(service), lastOf(one, service)];
    const after = seen.includes(request) ? surveyed : [acceptance];
    const begins = Math.max(...after.map(endOf));
    const first = { ...budget, id: acceptance, statutory: endOf(acceptance) };
    if (!planned.has(service) || !isKnown(plan, service))
      return [first, { ...budget, id: completion, statutory: endOf(completion) - begins, after }];
    const [planning, external] = [stepIds.plan(service), stepIds.external(service)];
    return [
      first,
      { ...budget, id: planning, statutory: endOf(planning) - begins, after },
      {
        ...budget,
        id: completion,
        statutory: endOf(completion) - endOf(external),
        after: reviews.filter((each) => serves(each, service)).map(stepOf),
      },
    ];
  });
  const approvals = reviews.map((each) => ({
    ...budget,
    id: stepOf(each),
    statutory: each.limit,
    after: each.uses
      .map(({ service }) => stepIds.plan(service))
      .filter((id) => waysOn.some((step) => step.id === id))
      .slice(0, 1),
  }));
  return unwrap(publishPlan([...waysOn, ...approvals]));
};

/** A department's clock, from its push: what it may not count is no part of the way on. */
const courseOfApproval = (one: Case, order: Order): StepCourse[] => {
  const approval = reviewsOf(one).find(({ orderId }) => orderId === order.id);
  if (!approval) return [];
  const { createdAt: receivedAt, endedAt, extension } = order;
  return [
    {
      id: stepOf(approval),
      receivedAt,
      suspensions: notCounted(order),
      extendedBy: extension?.days,
      endedAt,
    },
  ];
};

/** When a utility answered its plan of a batch, or supplied for a time, or ended otherwise. */
const answeredAt = ({ limits, endedAt }: Order): Instant | undefined =>
  (limits['plan'] ?? limits['completion'])?.metAt ?? endedAt;

/** The orders by which a case is reckoned, one of each service. */
const ofServices: ReadonlySet<Order['kind']> = new Set<Order['kind']>(['work-order', 'temporary-supply']);

/** An order stood still before it was accepted, until its plan was there, or on its own way afterwards. */
const coursesOf = (one: Case, order: Order): StepCourse[] => {
  if (order.kind === 'review') return courseOfApproval(one, order);
  const service = String(order.request['service']);
  const accepted = order.limits['acceptance']?.metAt;
  // While departments decide about its line, their steps run instead of its own.
  const stood = notCounted(order).filter((stretch) => !isFor(notCountedBases.approvals, stretch));
  const before = stood.filter(({ from }) => accepted === undefined || from < accepted);
  const [opened, after] = [order.external?.openedAt, stood.filter((stretch) => !before.includes(stretch))];
  if (one.batch)
    return [
      { id: stepIds.acceptance(service), suspensions: before, endedAt: accepted },
      { id: stepIds.plan(service), suspensions: after, endedAt: answeredAt(order) },
    ];
  const planning = after.filter(({ from }) => opened !== undefined && from < opened);
  return [
    { id: stepIds.acceptance(service), suspensions: before, endedAt: accepted },
    ...(opened === undefined ? [] : [{ id: stepIds.plan(service), suspensions: planning, endedAt: opened }]),
    {
      id: stepIds.completion(service),
      suspensions: after.filter((stretch) => !planning.includes(stretch)),
      endedAt: one.application.temporary ? answeredAt(order) : order.endedAt,
    },
  ];
};

const asks = ({ application }: Case, service: unknown): boolean =>
  application.services.some((asked) => asked.service === service);

/** A limit of the whole case as its paths have it: of what is still asked for. */
const wholeOf = (one: Case, { deadline }: Limit, orders: readonly Order[], asOf: AsOf): WholeDeadline =>
  wholeDeadline(
    pathsOf(one, deadline.kind),
    deadline,
    orders
      .filter(
        ({ kind, request }) => kind === 'review' || (ofServices.has(kind) && asks(one, request['service'])),
      )
      .flatMap((order) => coursesOf(one, order)),
    one.endedAt ?? asOf.now,
    asOf.workingTime,
  );

/** A limit as its paths have it; of a batch, when the last plan was answered, and of a temporary supply, when the last was there: with it the limit is met. */
export type Wholes = Readonly<Record<string, WholeDeadline & { readonly metAt?: Instant }>>;

const allAnsweredAt = ({ batch, application }: Case, orders: readonly Order[]): Instant | undefined => {
  const asked = orders.filter(({ kind }) => ofServices.has(kind));
  const answered = asked.flatMap((order) => answeredAt(order) ?? []);
  return (batch ?? application.temporary) && answered.length === asked.length
    ? answered.toSorted().at(-1)
    : undefined;
};

/** The limits of a case as its paths have them. Before its orders are placed nothing of it can stand still. */
export const wholesOf = (one: Case, orders: readonly Order[], asOf: AsOf): Wholes => {
  if (orders.length === 0) return {};
  const metAt = allAnsweredAt(one, orders);
  return Object.fromEntries(
    Object.entries(one.limits).map(([name, limit]) => [
      name,
      { ...wholeOf(one, limit, orders, asOf), ...(metAt && { metAt }) },
    ]),
  );
};

export const limitsBy = (limits: Limits, wholes: Wholes): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => {
      const { deadline = limit.deadline, metAt = limit.metAt } = own(wholes, name) ?? {};
      return [name, { ...limit, deadline, ...(metAt && { metAt }) }];
    }),
  );
