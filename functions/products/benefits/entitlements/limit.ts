import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { Instant } from '../../../law/instant.ts';
import { dateOf, daysBetween, type PlainDate } from '../../../law/plain-date.ts';
import type { Limit } from '../../../platform/watch/limit.ts';

/** So many working days from a moment on, as a policy says. */
export const promised = (budget: number, anchor: Instant, basis: string): Limit => ({
  deadline: DeadlineSpec.parse({ budget, kind: 'promised', basis, anchor }),
});

/** Until the end of a day that somebody named, whether it is a working day or not. */
export const untilDay = (on: PlainDate, now: Instant, basis: string): Limit => ({
  deadline: DeadlineSpec.parse({
    budget: daysBetween(dateOf(now), on),
    unit: 'natural-days',
    rolls: false,
    kind: 'promised',
    basis,
    anchor: now,
  }),
});

export const met = (limit: Limit, now: Instant): Limit =>
  limit.metAt === undefined ? { ...limit, metAt: now } : limit;
