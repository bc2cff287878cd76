import { closedAt } from '../../law/deadline/intervals.ts';
import { isFor, notCountedBases } from '../../law/deadline/not-counted.ts';
import type { Instant } from '../../law/instant.ts';
import type { RiverCase } from './model.ts';
import type { Plan, RiverEvent } from './events.ts';

const incompleteBasis = notCountedBases.incomplete;
/** The ground on which a case stands still while experts meet. */
export const expertReview = 'expert-review';

/** What changes; what is undefined is taken away. */
export type Changed = { readonly [K in keyof RiverCase]?: RiverCase[K] | undefined };

export const changedBy = (one: RiverCase, changed: Changed): RiverCase => {
  const all = Object.entries({ ...one, ...changed }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as RiverCase;
};

/** Of a plan that is another one all begins anew: who was asked of the old one, and what was said of it, goes. */
const restated = (one: RiverCase, plan: Plan, at: Instant): Changed => ({
  ...plan,
  restatedAt: at,
  missing: [],
  makeUp: undefined,
  suspensions: [],
  reviews: [],
  dropped: [...(one.dropped ?? []), ...one.reviews],
  escalations: [],
  meeting: undefined,
  toBeDecidedAt: undefined,
  breachedAt: undefined,
  prohibited: undefined,
});

/** What an event changes besides the status; what it takes away is undefined. */
export const contentOf = (one: RiverCase, event: RiverEvent, at: Instant): Changed => {
  switch (event.type) {
    case 'complete':
      return { reviews: event.reviews, missing: [], ...(event.makeUp && { makeUp: event.makeUp }) };
    case 'incomplete':
      return {
        missing: [...event.missing],
        suspensions: [...one.suspensions, { from: at, basis: incompleteBasis }],
      };
    case 'supplemented':
      return { suspensions: closed(one, incompleteBasis, at) };
    case 'more-asked':
      return { reviews: [...one.reviews, ...event.reviews] };
    case 'restated':
    case 'prohibition-lifted':
      return restated(one, event.plan, at);
    case 'prohibited':
      return {
        missing: [],
        makeUp: undefined,
        decision: undefined,
        suspensions: allEnded(one, at),
        toBeDecidedAt: one.toBeDecidedAt ?? at,
        prohibited: { since: one.prohibited?.since ?? at, citations: [...event.citations] },
      };
    case 'opinions-in':
      return { toBeDecidedAt: at };
    case 'experts-asked':
      return { suspensions: [...one.suspensions, event.still] };
    case 'meeting-held':
      return { meeting: event.meeting, suspensions: endedEarly(one, at), toBeDecidedAt: at };
    case 'decided':
      return { decision: event.decision };
    case 'published':
      return { endedAt: at };
    case 'withdrawn':
      return { endedAt: at };
    case 'reviews-withdrawn':
      return {};
    case 'department-silent':
      return { escalations: [...one.escalations, event.escalation] };
  }
};

/** The experts have met: what was not counted for them ends now, if it has not ended by itself. */
const endedEarly = ({ suspensions }: RiverCase, at: Instant): RiverCase['suspensions'] =>
  suspensions.flatMap((one) => {
    if (one.ground !== expertReview || one.to === undefined || one.to <= at) return [one];
    return one.from < at ? [{ ...one, to: at }] : [];
  });

/** Nothing stands still for a case that needs only to be refused. */
const allEnded = (one: RiverCase, at: Instant): RiverCase['suspensions'] =>
  endedEarly(one, at).flatMap((each) =>
    each.to === undefined ? closedAt([each], at).map((interval) => ({ ...each, ...interval })) : [each],
  );

/** The open one of that basis ends now; one that lasted no time never was. */
const closed = ({ suspensions }: RiverCase, basis: string, at: Instant): RiverCase['suspensions'] =>
  suspensions.flatMap((one) =>
    isFor(basis, one) && one.to === undefined
      ? closedAt([one], at).map((interval) => ({ ...interval, basis: one.basis }))
      : [one],
  );

/** What was to follow by a day and did not (Art. 5): the clock stands still until it comes, as the rule says. */
export const makeUpOverdue = (one: RiverCase, basis: string, due: Instant): RiverCase =>
  one.makeUp
    ? {
        ...one,
        makeUp: { ...one.makeUp, overdueSince: due },
        suspensions: [...one.suspensions, { from: due, basis }],
      }
    : one;

/** All of it came. */
export const madeUp = ({ makeUp: _, ...one }: RiverCase, basis: string, at: Instant): RiverCase => ({
  ...one,
  suspensions: closed(one, basis, at),
});
