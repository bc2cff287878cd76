import { notCountedBases } from '../../law/deadline/not-counted.ts';
import type { Suspension } from '../../law/deadline/model.ts';
import type { Instant } from '../../law/instant.ts';
import { endOfDay, plainDate } from '../../law/plain-date.ts';
import { goesOn, renewed, type Limits } from '../../platform/watch/limit.ts';
import type { Changed } from './acts.ts';
import type { Order, OrderStatus } from './model.ts';

/** Before its plan an order is changed as it stands; afterwards it is planned anew. */
const beforePlan: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['pending', 'accepted', 'surveyed']);

/** Where an order is, whether or not it stands still. */
export const stageOf = ({ hold, status }: Pick<Order, 'hold' | 'status'>): OrderStatus =>
  hold?.from ?? status;

export const isPlanned = (order: Pick<Order, 'hold' | 'status'>): boolean => !beforePlan.has(stageOf(order));

/** When its plan could begin: with its acceptance, and after the survey where there was one. */
const planBegan = ({ limits, survey, createdAt }: Order, now: Instant): Instant => {
  const accepted = limits['acceptance']?.metAt ?? createdAt;
  const surveyed = survey?.agreedFor === undefined ? accepted : endOfDay(plainDate(survey.agreedFor));
  return surveyed > accepted && surveyed < now ? surveyed : accepted;
};

/** What was used for a plan that nobody needs any more: a new one has its own time (docs/adr/0067). */
const usedInVain = (order: Order, now: Instant): Suspension[] => {
  const from = planBegan(order, now);
  return isPlanned(order) && from < now ? [{ from, to: now, basis: notCountedBases.changed }] : [];
};

/** Nobody waits any more for what its former plan needed, nor for its contract. */
const running = (limits: Limits, now: Instant): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      limit.metAt === undefined ? goesOn(limit, now) : limit,
    ]),
  );

/** A plan that is not asked for any more was answered, and the new one is still to be. */
const unplanned = (order: Order, limits: Limits): Limits =>
  isPlanned(order)
    ? Object.fromEntries(
        Object.entries(limits).map(([name, { metAt, ...limit }]) => [
          name,
          metAt === undefined || (limit.beside ?? name) !== 'plan'
            ? { ...limit, ...(metAt && { metAt }) }
            : limit,
        ]),
      )
    : limits;

/**
 * What an order is when its applicant asks for something else: the limits of what is asked now, less what stood still. One
 * that was planned is planned anew, and its site has been seen.
 */
export const changed = (
  order: Order,
  { request, limits, external }: Changed,
  now: Instant,
): Pick<Order, 'request' | 'limits' | 'survey' | 'external'> => {
  const { corrections } = order.request;
  return {
    request: { ...request, ...(corrections !== undefined && { corrections }) },
    limits: renewed(unplanned(order, running(order.limits, now)), limits, usedInVain(order, now)),
    ...(external && { external }),
    ...(order.survey && {
      survey: isPlanned(order) ? { ...order.survey, needed: false } : order.survey,
    }),
  };
};
