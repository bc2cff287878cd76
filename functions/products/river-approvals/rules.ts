import type { DeadlineKind, DeadlineSpec } from '../../law/deadline/model.ts';
import { planDeadline, stepDeadline } from '../../law/deadline/plan-deadline.ts';
import type { Instant } from '../../law/instant.ts';
import { decideAcceptance, type MaterialKind } from '../../law/missing-documents.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Limit } from '../../platform/watch/limit.ts';
import type { Order } from '../../services/orders/model.ts';
import { changedBy, contentOf } from './content.ts';
import type { Decidable, Opinion, RiverEvent } from './events.ts';
import type { NewDecision, RiverCase, RiverStatus } from './model.ts';
import { reached, type Actor } from './transitions.ts';
import type { Citation } from './rules/model.ts';
import { planOf, reviewStep } from './rules/plan.ts';
import { knownTerms, termsOf, type Terms } from './rules/terms.ts';

/** The opinion an order ended in; undefined while its department is silent, whatever the clock says. */
export const spokenOpinion = ({ id, status, said }: Order): Opinion | undefined => {
  const last = said?.findLast(({ type }) => type === status);
  if (!last || (status !== 'met' && status !== 'met-with-conditions' && status !== 'not-met'))
    return undefined;
  return { orderId: id, outcome: status } as unknown as Opinion;
};

export type NotDecidable =
  | { readonly reason: 'prohibited'; readonly citations: readonly Citation[] }
  | { readonly reason: 'scenic-body-refused'; readonly department: string }
  | { readonly reason: 'departments-silent'; readonly departments: readonly string[] }
  | { readonly reason: 'letters-open' }
  | { readonly reason: 'documents-missing'; readonly missing: readonly string[] }
  | { readonly reason: 'against-opinions'; readonly orderIds: readonly string[] };

const silentOf = ({ reviews }: Pick<RiverCase, 'reviews'>, opinions: readonly Opinion[]): string[] =>
  reviews
    .filter(({ orderId }) => opinions.every((opinion) => opinion.orderId !== orderId))
    .map(({ department }) => department);

/** The body of the scenic area, where it has said no: 审核 precedes every approval (风景名胜区条例 arts. 28, 29). */
export const scenicNo = (one: Decided, opinions: readonly Opinion[]): string | undefined => {
  const body = termsOf(one)?.scenic?.department;
  const review = one.reviews.find(({ department }) => department === body);
  const said = opinions.find(({ orderId }) => orderId === review?.orderId);
  return said?.outcome === 'not-met' ? body : undefined;
};

/** Whom its terms ask and nobody has asked yet: the body of the scenic area comes first. */
export const unasked = (one: Pick<RiverCase, 'reviews' | 'activity' | 'level' | 'terms'>): string[] => {
  const { scenic, departments = [] } = termsOf(one) ?? {};
  const wanted = [...(scenic ? [scenic] : []), ...departments].map(({ department }) => department);
  return wanted.filter((name) => one.reviews.every(({ department }) => department !== name));
};

type Decided = Pick<RiverCase, 'reviews' | 'makeUp' | 'activity' | 'level' | 'terms'>;

/**
 * Whether a person may decide now, and so: nothing is decided over a department's silence, and nothing that is prohibited
 * is approved by anybody, whatever departments or experts say.
 * @param prohibited by what the rules and areas in force now prohibit it, or a department found it to be
 */
export const mayDecide = (
  one: Decided,
  { outcome, overrides }: { outcome: NewDecision['outcome']; overrides: readonly { orderId: string }[] },
  orders: readonly Order[],
  openLetters: number,
  prohibited: readonly Citation[] = [],
): Result<Decidable, NotDecidable> => {
  const opinions = orders.flatMap((order) => spokenOpinion(order) ?? []);
  if (prohibited.length > 0)
    return outcome === 'refused'
      ? ok({ opinions, prohibited: true } as unknown as Decidable)
      : err({ reason: 'prohibited', citations: prohibited });
  const silent = silentOf(one, opinions);
  if (silent.length > 0) return err({ reason: 'departments-silent', departments: silent });
  if (one.makeUp) return err({ reason: 'documents-missing', missing: one.makeUp.missing });
  if (openLetters > 0) return err({ reason: 'letters-open' });
  const no = outcome === 'refused' ? undefined : scenicNo(one, opinions);
  if (no !== undefined) return err({ reason: 'scenic-body-refused', department: no });
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
    const prohibited = one.prohibited !== undefined || event.grounds.prohibited === true;
    if (prohibited && event.decision.outcome !== 'refused') return err(refusal);
    const silent = event.grounds.prohibited ? [] : silentOf(one, event.grounds.opinions);
    if (silent.length > 0) return err({ ...refusal, silent });
  }
  if (event.type === 'prohibited' && one.status === 'decided' && one.decision?.outcome === 'refused')
    return err(refusal);
  // Only what was just handed in waits for a name: with any move it waits no more.
  const { waits: _, ...rest } = one;
  return ok(changedBy(rest, { ...contentOf(one, event, at), status: to }));
};

/** Whether the application is complete, by its terms. */
export const completenessOf = ({ materials }: Pick<Terms, 'materials'>, onFile: ReadonlySet<MaterialKind>) =>
  decideAcceptance(materials, onFile);

/** The limit of the whole case: the longest path through its steps, from the day it became what it is; outside, none. */
export const caseSpec = (one: RiverCase, kind: DeadlineKind): DeadlineSpec | undefined => {
  const terms = termsOf(one);
  return (
    terms &&
    planDeadline(planOf(terms), kind, {
      basis: terms.basis,
      anchor: one.restatedAt ?? one.submittedAt,
      start: { by: 'filing', kind: 'river-approval' },
      suspensions: one.suspensions,
    })
  );
};

/** Why documents may follow, by the terms of the case. */
export const makeUpBasis = (one: RiverCase): string => {
  const { materials, basis } = knownTerms(one);
  return materials.makeUp?.basis ?? basis;
};

/** The limits of one department's opinion: its own clock, from its own receipt (Art. 9). */
export const reviewLimits = (
  terms: Terms,
  department: string,
  receivedAt: Instant,
): Record<'promised' | 'statutory', Limit> => {
  const plan = planOf(terms);
  const of = (kind: DeadlineKind): DeadlineSpec =>
    stepDeadline(plan, reviewStep(terms, department), kind, { basis: terms.basis, anchor: receivedAt });
  return {
    promised: { deadline: of('promised') },
    statutory: { deadline: of('statutory'), beside: 'promised' },
  };
};
