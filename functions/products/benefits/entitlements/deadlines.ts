import { suspensionAt } from '../../../law/deadline/halves.ts';
import type { Suspension } from '../../../law/deadline/model.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { endOfDay, type PlainDate } from '../../../law/plain-date.ts';
import { dueMomentsOf } from '../../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../../platform/watch/index-keys.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import { standsStillNow } from './limits.ts';
import { entitlementLadder } from './ladders.ts';
import type { Entitlement } from './model.ts';
import { isPaymentLimit } from './payment-limit.ts';
import { currentInstalment, paidSoFar } from './rules.ts';

/** What `overdue-notices` sweeps: payments. What waits for the enterprise is among all else that `deadline-watch` does. */
export const overdueIndex = 'OVERDUE';

/**
 * The limits that are watched: none once it has ended, and none that stands still, though it was over before: while it is
 * the turn of the enterprise nobody is reminded of what the department owes.
 */
export const watchedLimits = ({ endedAt, limits }: Entitlement): Limits =>
  endedAt === undefined
    ? Object.fromEntries(Object.entries(limits).filter(([, limit]) => !standsStillNow(limit)))
    : {};

/** When a payment stood still: then nothing could be paid. */
const timeOfEnterprise = (limits: Limits): Suspension[] =>
  Object.entries(limits).flatMap(([name, { deadline }]) =>
    isPaymentLimit(name) ? deadline.suspensions : [],
  );

/**
 * Days of the department's own plan that have not been reported broken, with what was to be paid by then. None while it
 * is the turn of the enterprise, and none that was over then: that is no breach of the department's.
 */
const openPlan = ({ statement, endedAt, limits }: Entitlement): { on: PlainDate; sum: number }[] => {
  const theirs = timeOfEnterprise(limits);
  if (!statement || endedAt !== undefined || theirs.some(({ to }) => to === undefined)) return [];
  let sum = statement.paidThen;
  return statement.plan.flatMap(({ on, fen }) => {
    sum += fen;
    return statement.broken.includes(on) || suspensionAt(endOfDay(on), theirs) ? [] : [{ on, sum }];
  });
};

/** Days of the plan by which less is paid than planned. */
const unpaidDays = (entitlement: Entitlement, paidByOpenOrder = 0): PlainDate[] =>
  openPlan(entitlement)
    .filter(({ sum }) => paidSoFar(entitlement) + paidByOpenOrder < sum)
    .map(({ on }) => on);

/** Those of them that are over. @param paidByOpenOrder fen that no order which has ended tells of yet */
export const brokenDays = (entitlement: Entitlement, paidByOpenOrder: number, now: Instant): PlainDate[] =>
  unpaidDays(entitlement, paidByOpenOrder).filter((on) => endOfDay(on) <= now);

/** When a later instalment is to be ordered by an execution of its own; undefined while one is at work. */
const nextStart = (entitlement: Entitlement): Instant | undefined => {
  if (entitlement.status !== 'in-payment') return undefined;
  const current = currentInstalment(entitlement);
  return current && current.number > entitlement.begun ? current.instalment.startsAt : undefined;
};

export const instalmentStarts = (entitlement: Entitlement, now: Instant): boolean => {
  const start = nextStart(entitlement);
  return start !== undefined && start <= now;
};

/** What follows from a match is due at once: who wrote it may have ended before it did so. */
const followsAt = ({ status, matchedAt }: Entitlement): Instant | undefined =>
  status === 'matched' ? matchedAt : undefined;

export const isToFollow = (entitlement: Entitlement, now: Instant): boolean => {
  const at = followsAt(entitlement);
  return at !== undefined && at <= now;
};

/** Its time is the enterprise's own, to click, to correct its account or to pay back; or everybody's, to object. */
const owesNobody = ({ status, limits: { correction, publication } }: Entitlement): boolean =>
  status === 'matched' ||
  status === 'awaiting-confirmation' ||
  status === 'recovering' ||
  (status === 'in-publication' && publication?.metAt === undefined) ||
  (correction !== undefined && correction.metAt === undefined);

/** Where an entitlement stands in the indexes: by its ladders, its department's plan, its next instalment. */
export const entitlementKeys = (entitlement: Entitlement, { now, workingTime }: AsOf): WatchKeys => {
  const { id } = entitlement;
  const ladder = entitlementLadder(entitlement, workingTime);
  const deadlines = dueMomentsOf(watchedLimits(entitlement), ladder, now, workingTime);
  const moments = [
    deadlines.next,
    ...unpaidDays(entitlement).map(endOfDay),
    nextStart(entitlement),
    followsAt(entitlement),
  ];
  const next = moments.filter((moment) => moment !== undefined).toSorted()[0];
  return owesNobody(entitlement)
    ? watchKeys(id, { ...deadlines, next })
    : watchKeys(id, { ...deadlines, next, owing: { department: entitlement.department } }, overdueIndex);
};
