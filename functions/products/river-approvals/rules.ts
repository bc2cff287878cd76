import type { DeadlineKind, DeadlineSpec, Suspension } from '../../law/deadline/model.ts';
import { planDeadline, stepDeadline } from '../../law/deadline/plan-deadline.ts';
import { isFor, notCountedBases } from '../../law/deadline/not-counted.ts';
import type { Instant } from '../../law/instant.ts';
import { decideAcceptance, type MaterialKind } from '../../law/missing-documents.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Limit } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { closedAt } from '../../law/deadline/intervals.ts';
import type { Decision, Escalation, ExpertMeeting, NewDecision, RiverCase, RiverStatus } from './model.ts';
import { reached, type Actor } from './transitions.ts';
import type { RiverRule } from './rules/model.ts';
import { planOf, reviewStep, riverRules, ruleOf } from './rules/rules.ts';

/** What can happen to a case, and who does it: each event belongs to one actor. */
export type RiverEvent =
  | {
      readonly by: 'platform';
      readonly type: 'complete';
      readonly reviews: RiverCase['reviews'];
      readonly makeUp?: RiverCase['makeUp'];
    }
  | { readonly by: 'platform'; readonly type: 'incomplete'; readonly missing: readonly MaterialKind[] }
  | {
      readonly by: 'platform';
      readonly type: 'opinions-in';
      readonly opinions: readonly Opinion[];
    }
  | {
      readonly by: 'platform';
      readonly type: 'experts-asked';
      readonly opinions: readonly Opinion[];
      /** What is not counted for it, with its end: the longest that the published list allows. */
      readonly still: Suspension;
    }
  | { readonly by: 'platform'; readonly type: 'published' | 'reviews-withdrawn' }
  | { readonly by: 'applicant'; readonly type: 'supplemented' | 'withdrawn' }
  | { readonly by: 'person'; readonly type: 'meeting-held'; readonly meeting: ExpertMeeting }
  | {
      readonly by: 'person';
      readonly type: 'decided';
      readonly decision: Decision;
      readonly grounds: Decidable;
    }
  | { readonly by: 'clock'; readonly type: 'department-silent'; readonly escalation: Escalation };

declare const spoken: unique symbol;

/** What a department itself said: made only from an order that ended in an opinion of its own. */
export interface Opinion {
  readonly [spoken]: true;
  readonly orderId: string;
  readonly outcome: 'met' | 'met-with-conditions' | 'not-met';
}

/** The opinion an order ended in; undefined while its department is silent, whatever the clock says. */
export const spokenOpinion = ({ id, status, said }: Order): Opinion | undefined => {
  const last = said?.findLast(({ type }) => type === status);
  if (!last || (status !== 'met' && status !== 'met-with-conditions' && status !== 'not-met'))
    return undefined;
  return { orderId: id, outcome: status } as unknown as Opinion;
};

declare const decidable: unique symbol;

/** That everybody has spoken: one opinion for each department, and no letter about the case is open. */
export interface Decidable {
  readonly [decidable]: true;
  readonly opinions: readonly Opinion[];
}

export type NotDecidable =
  | { readonly reason: 'departments-silent'; readonly departments: readonly string[] }
  | { readonly reason: 'letters-open' }
  | { readonly reason: 'documents-missing'; readonly missing: readonly string[] }
  | { readonly reason: 'against-opinions'; readonly orderIds: readonly string[] };

const silentOf = ({ reviews }: Pick<RiverCase, 'reviews'>, opinions: readonly Opinion[]): string[] =>
  reviews
    .filter(({ orderId }) => opinions.every((opinion) => opinion.orderId !== orderId))
    .map(({ department }) => department);

/** Whether a person may decide now, and so: nothing is decided over a department's silence. */
export const mayDecide = (
  one: Pick<RiverCase, 'reviews' | 'makeUp'>,
  { outcome, overrides }: { outcome: NewDecision['outcome']; overrides: readonly { orderId: string }[] },
  orders: readonly Order[],
  openLetters: number,
): Result<Decidable, NotDecidable> => {
  const opinions = orders.flatMap((order) => spokenOpinion(order) ?? []);
  const silent = silentOf(one, opinions);
  if (silent.length > 0) return err({ reason: 'departments-silent', departments: silent });
  if (one.makeUp) return err({ reason: 'documents-missing', missing: one.makeUp.missing });
  if (openLetters > 0) return err({ reason: 'letters-open' });
  const against = opinions
    .filter((opinion) => outcome !== 'refused' && opinion.outcome === 'not-met')
    .map(({ orderId }) => orderId)
    .filter((id) => overrides.every(({ orderId }) => orderId !== id));
  if (against.length > 0) return err({ reason: 'against-opinions', orderIds: against });
  return ok({ opinions } as unknown as Decidable);
};

export interface RiverRefusal {
  readonly from: RiverStatus;
  readonly by: Actor;
  readonly type: RiverEvent['type'];
  readonly silent?: readonly string[];
}

const incompleteBasis = notCountedBases.incomplete;
/** The ground on which a case stands still while experts meet. */
export const expertReview = 'expert-review';

/** What an event changes besides the status. */
const contentOf = (one: RiverCase, event: RiverEvent, at: Instant): Partial<RiverCase> => {
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

/**
 * The case after an event, or why not. The only way a case changes. A department's silence is put on record here and
 * moves nothing: its status is the one it had.
 */
export const actOnRiver = (
  one: RiverCase,
  event: RiverEvent,
  at: Instant,
): Result<RiverCase, RiverRefusal> => {
  const refusal = { from: one.status, by: event.by, type: event.type };
  const to = event.by === 'clock' ? one.status : reached(event.by, one.status, event.type);
  if (to === undefined) return err(refusal);
  if (event.type === 'department-silent') {
    const known = one.escalations.some(({ orderId }) => orderId === event.escalation.orderId);
    const reviewed = one.reviews.some(({ orderId }) => orderId === event.escalation.orderId);
    if (known || !reviewed) return err(refusal);
  }
  if (event.type === 'opinions-in' || event.type === 'experts-asked') {
    const silent = silentOf(one, event.opinions);
    if (silent.length > 0) return err({ ...refusal, silent });
  }
  if (event.type === 'decided') {
    const silent = silentOf(one, event.grounds.opinions);
    if (silent.length > 0) return err({ ...refusal, silent });
  }
  // Only what was just handed in waits for a name: with any move it waits no more.
  const { waits: _, ...rest } = one;
  return ok({ ...rest, ...contentOf(one, event, at), status: to });
};

/** Whether the application is complete, by the rule of its activity and level. */
export const completenessOf = ({ materials }: RiverRule, onFile: ReadonlySet<MaterialKind>) =>
  decideAcceptance(materials, onFile);

/** The limit of the whole case: the longest path through its steps, from the day it was received; outside, none. */
export const caseSpec = (
  { activity, level, submittedAt, suspensions }: RiverCase,
  kind: DeadlineKind,
): DeadlineSpec | undefined =>
  level === undefined
    ? undefined
    : planDeadline(planOf(ruleOf(activity, level)), kind, {
        basis: riverRules().basis,
        anchor: submittedAt,
        start: { by: 'filing', kind: 'river-approval' },
        suspensions,
      });

/** Why documents may follow, by the rule of the case. */
export const makeUpBasis = ({ activity, level = '' }: RiverCase): string =>
  ruleOf(activity, level).materials.makeUp?.basis ?? riverRules().basis;

/** The limits of one department's opinion: its own clock, from its own receipt (Art. 9). */
export const reviewLimits = (
  rule: RiverRule,
  department: string,
  receivedAt: Instant,
): Record<'promised' | 'statutory', Limit> => {
  const plan = planOf(rule);
  const of = (kind: DeadlineKind): DeadlineSpec =>
    stepDeadline(plan, reviewStep(rule, department), kind, { basis: riverRules().basis, anchor: receivedAt });
  return {
    promised: { deadline: of('promised') },
    statutory: { deadline: of('statutory'), beside: 'promised' },
  };
};
