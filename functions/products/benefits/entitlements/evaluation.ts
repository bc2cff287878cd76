import type { Instant } from '../../../law/instant.ts';
import { met, promised } from './limit.ts';
import type { Entitlement, EntitlementInstalment } from './model.ts';
import { evaluationLimit, paymentLimit } from './payment-limit.ts';
import { withInstalment } from './instalments.ts';
import { continued } from './payment-transitions.ts';
import { currentInstalment } from './rules.ts';
import { moved } from './move.ts';

/** Instalments that are paid when a person has found that what they are for was reached. */

const isOpen = ({ evaluation, evaluatedAt, lapsedAt }: EntitlementInstalment): boolean =>
  evaluation !== undefined && evaluatedAt === undefined && lapsedAt === undefined;

/** The number of the first instalment that waits for its evaluation; undefined where none does. */
export const toBeEvaluated = ({
  instalments,
  grantedAt,
  endedAt,
  recovery,
}: Entitlement): number | undefined => {
  if (grantedAt === undefined || endedAt !== undefined || recovery) return undefined;
  const index = instalments.findIndex(isOpen);
  return index === -1 ? undefined : index + 1;
};

const evaluated = (entitlement: Entitlement, number: number, now: Instant): Entitlement['limits'] => {
  const name = evaluationLimit(number);
  const { [name]: limit, ...others } = entitlement.limits;
  return { ...others, ...(limit && { [name]: met(limit, now) }) };
};

/** It is to be paid from now on. Where another instalment is under way, after that. */
export const evaluationPassed = (entitlement: Entitlement, number: number, now: Instant): Entitlement => {
  const { terms } = entitlement;
  const after = {
    ...entitlement,
    instalments: withInstalment(entitlement, number, (one) => ({ ...one, evaluatedAt: now, startsAt: now })),
    limits: {
      ...evaluated(entitlement, number, now),
      [paymentLimit(number)]: promised(terms.paymentLimit, now, terms.documentNumber),
    },
  };
  return startsNow(after, number) ? continued(after) : after;
};

/** No execution is at work on an instalment before it. */
export const startsNow = (entitlement: Entitlement, number: number): boolean =>
  entitlement.status === 'in-payment' &&
  currentInstalment(entitlement)?.number === number &&
  number > entitlement.begun;

/** It is not paid, nor is what comes after it; where nothing else is open, that was all. */
export const evaluationFailed = (
  entitlement: Entitlement,
  number: number,
  reasons: readonly string[],
  now: Instant,
): Entitlement => {
  const instalments = entitlement.instalments.map((one, index) =>
    index + 1 >= number && one.settledAt === undefined ? { ...one, lapsedAt: now } : one,
  );
  const gone = new Set(
    instalments.flatMap(({ lapsedAt }, index) =>
      lapsedAt === now ? [paymentLimit(index + 1), evaluationLimit(index + 1)] : [],
    ),
  );
  const limits = Object.fromEntries(Object.entries(entitlement.limits).filter(([name]) => !gone.has(name)));
  const after = { ...entitlement, instalments, limits, reasons: [...reasons] };
  return entitlement.status === 'in-payment' && currentInstalment(after) === undefined
    ? moved(after, 'paid', { paidAt: now, endedAt: now })
    : after;
};
