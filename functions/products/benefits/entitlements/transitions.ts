import type { AsOf } from '../../../law/deadline/working-time.ts';
import { addMillis, type Instant } from '../../../law/instant.ts';
import { endOfDay } from '../../../law/plain-date.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import {
  confirmationLimit,
  evaluationLimits,
  paymentLimits,
  runningAgain,
  startOf,
  whileAsked,
} from './limits.ts';
import type { PersonRef } from '../../../platform/persons/model.ts';
import type { Entitlement } from './model.ts';
import { begun, moved } from './move.ts';
import { published } from './publication.ts';

/** From when on it has its right: its match, what reviewers scored for good, or the day by which its fund is shared out. */
const rightFrom = ({ matchedAt, terms: { allocation }, score }: Entitlement, now: Instant): Instant => {
  const from = score ? now : matchedAt;
  const shared = allocation && addMillis(endOfDay(allocation.on), -1);
  return shared !== undefined && shared > from ? shared : from;
};

/** A right does not wait for money, and a lack of it stops no clock. */
export const queued = (entitlement: Entitlement, { now, workingTime }: AsOf): Entitlement => {
  const from = rightFrom(entitlement, now);
  return moved(entitlement, 'queued', {
    limits: paymentLimits(entitlement, from, lawAt(workingTime, from)),
  });
};

/** What there is money for, where that is less than its rule came to: each instalment in proportion, the last has the rest. */
export const sharedOut = (entitlement: Entitlement, fen: number): Entitlement => {
  const { fen: whole, instalments } = entitlement;
  if (fen === whole) return entitlement;
  const parts = instalments
    .slice(0, -1)
    .map((one) => Number((BigInt(one.fen) * BigInt(fen)) / BigInt(whole)));
  const last = fen - parts.reduce((sum, part) => sum + part, 0);
  return {
    ...entitlement,
    fen,
    fenReckoned: entitlement.fenReckoned ?? whole,
    instalments: instalments.map((one, index) => ({ ...one, fen: parts[index] ?? last })),
  };
};

/** Its review is behind it: published, where its policy says so; then paid, or over where there is nothing to pay. */
const released = (entitlement: Entitlement, now: Instant): Entitlement => {
  if (entitlement.terms.publication) return published(entitlement, now);
  return entitlement.fen === 0
    ? moved(entitlement, 'granted', { endedAt: now })
    : begun(moved(entitlement, 'in-payment'), now);
};

/** Nothing more is wanted of the enterprise: from now on the limits of payment run, if they have not before. */
export const granted = (entitlement: Entitlement, { now, workingTime }: AsOf): Entitlement => {
  const { review } = entitlement.terms;
  const one =
    entitlement.fen === 0
      ? { ...entitlement, grantedAt: now }
      : {
          ...entitlement,
          grantedAt: now,
          limits: {
            ...paymentLimits(entitlement, now, lawAt(workingTime, now)),
            ...entitlement.limits,
            ...runningAgain(entitlement.limits, now),
            ...evaluationLimits(entitlement, now),
          },
          instalments: entitlement.instalments.map((part) =>
            part.evaluation ? part : { ...part, startsAt: startOf(part, now, workingTime) },
          ),
        };
  // Its first instalment counts as begun: a review is followed by its payment in the same execution.
  return review ? begun(moved(one, 'in-review'), now) : released(one, now);
};

/** The fund has room for it, or it needs none. */
export const funded = (entitlement: Entitlement, asOf: AsOf): Entitlement =>
  entitlement.terms.confirmationLimit === null
    ? granted(entitlement, asOf)
    : moved(entitlement, 'awaiting-confirmation', {
        limits: {
          ...whileAsked(entitlement.limits, asOf.now),
          ...confirmationLimit(entitlement, asOf.now, lawAt(asOf.workingTime, asOf.now)),
        },
      });

/** An account, and the version under which it stands on record. */
export interface Payable {
  readonly ref: PersonRef<'account'>;
  readonly version: number;
}

export const paidInto = (to: Payable | undefined): Pick<Entitlement, 'account' | 'accountVersion'> =>
  to ? { account: to.ref, accountVersion: to.version } : {};

export const confirmed = (entitlement: Entitlement, to: Payable | undefined, asOf: AsOf): Entitlement => {
  const { confirmation } = entitlement.limits;
  const limits = {
    ...entitlement.limits,
    ...(confirmation && { confirmation: { ...confirmation, metAt: asOf.now } }),
  };
  return granted({ ...entitlement, limits, confirmedAt: asOf.now, ...paidInto(to) }, asOf);
};

export const lapsed = (entitlement: Entitlement, now: Instant): Entitlement =>
  moved(entitlement, 'lapsed', { endedAt: now });

/** The enterprise does not want what it is offered: nobody is made to take a benefit. */
export const waived = (entitlement: Entitlement, now: Instant): Entitlement =>
  moved(entitlement, 'waived', { endedAt: now });

/** What a department's review found. */
export const reviewed = (
  entitlement: Entitlement,
  found: { readonly met: boolean; readonly reasons: readonly string[] },
  now: Instant,
): Entitlement => {
  if (!found.met)
    return moved(entitlement, 'refused', { reasons: [...found.reasons], endedAt: now, limits: {} });
  return released(entitlement, now);
};
