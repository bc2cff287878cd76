import { notCountedBases } from '../../../law/deadline/not-counted.ts';
import type { Instant } from '../../../law/instant.ts';
import { goesOn, type Limits } from '../../../platform/watch/limit.ts';
import { met, promised } from './limit.ts';
import { standsStill } from './limits.ts';
import type { Entitlement, Objection } from './model.ts';
import { isPaymentLimit } from './payment-limit.ts';
import { begun, moved } from './move.ts';

/** 公示 before payment, and what is said against a benefit meanwhile. */

export const undecided = ({ objections = [] }: Pick<Entitlement, 'objections'>): Objection[] =>
  objections.filter(({ decision }) => decision === undefined);

const payments = (limits: Limits, change: typeof goesOn, now: Instant): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, isPaymentLimit(name) ? change(limit, now) : limit]),
  );

/** Nothing can be paid while it is published: the limits of payment stand still for so long. */
export const published = (entitlement: Entitlement, now: Instant): Entitlement => {
  const { publication, documentNumber } = entitlement.terms;
  if (!publication) return entitlement;
  return moved(entitlement, 'in-publication', {
    limits: {
      ...payments(entitlement.limits, (limit) => standsStill(limit, now, notCountedBases.published), now),
      publication: promised(publication.workingDays, now, `${documentNumber} ${publication.citation}`),
    },
  });
};

const isOver = ({ limits }: Entitlement): boolean => limits['publication']?.metAt !== undefined;

/** Its days are over and nothing said against it stands: it is paid, or granted where there is nothing to pay. */
const goesOnAfter = (entitlement: Entitlement, now: Instant): Entitlement => {
  if (!isOver(entitlement) || undecided(entitlement).length > 0) return entitlement;
  if (entitlement.fen === 0) return moved(entitlement, 'granted', { endedAt: now });
  // Of a review another execution has been at work.
  const round = entitlement.reviewOrderId === undefined ? entitlement.round : entitlement.round + 1;
  return begun(moved(entitlement, 'in-payment', { round }), now);
};

/** The days of the publication are over: the limits of payment go on, whether or not an objection is undecided. */
export const publicationOver = (entitlement: Entitlement, now: Instant): Entitlement => {
  const { publication } = entitlement.limits;
  const limits = {
    ...payments(entitlement.limits, goesOn, now),
    ...(publication && { publication: met(publication, now) }),
  };
  return goesOnAfter({ ...entitlement, limits }, now);
};

/** At most so many: what else is to be said is said to the department. */
export const mostObjections = 50;

export const mayObject = (entitlement: Entitlement): boolean =>
  entitlement.status === 'in-publication' && !isOver(entitlement);

export const objected = (entitlement: Entitlement, objection: Objection): Entitlement => {
  const { publication, documentNumber } = entitlement.terms;
  const running = entitlement.limits['objections'];
  return {
    ...entitlement,
    objections: [...(entitlement.objections ?? []), objection],
    limits: {
      ...entitlement.limits,
      ...(publication &&
        (running === undefined || running.metAt !== undefined) && {
          objections: promised(publication.decideWithin, objection.at, documentNumber),
        }),
    },
  };
};

/** One that is upheld ends it, whatever else was said; one that is not leaves it to the others. */
export const objectionDecided = (
  entitlement: Entitlement,
  id: string,
  decision: NonNullable<Objection['decision']>,
): Entitlement => {
  const objections = (entitlement.objections ?? []).map((one) =>
    one.id === id ? { ...one, decision } : one,
  );
  const after = { ...entitlement, objections };
  if (decision.upheld)
    return moved(after, 'refused', { reasons: [decision.reason], endedAt: decision.at, limits: {} });
  const running = entitlement.limits['objections'];
  const limits =
    running && undecided(after).length === 0
      ? { ...entitlement.limits, objections: met(running, decision.at) }
      : entitlement.limits;
  return goesOnAfter({ ...after, limits }, decision.at);
};
