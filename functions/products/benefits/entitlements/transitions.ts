import { Fault } from '../../../common/fault.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { addMillis, type Instant } from '../../../law/instant.ts';
import { endOfDay } from '../../../law/plain-date.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { confirmationLimit, paymentLimits, runningAgain, startOf, whileAsked } from './limits.ts';
import type { PersonRef } from '../../../platform/persons/model.ts';
import type { Entitlement, EntitlementStatus } from './model.ts';
import { currentInstalment, mayMove } from './rules.ts';

/** @throws Error for a move that the table does not know: a bug, whoever asked was to be refused before. */
export const moved = (
  entitlement: Entitlement,
  to: EntitlementStatus,
  change: Partial<Entitlement> = {},
): Entitlement => {
  if (!mayMove(entitlement, to))
    throw new Fault(`${entitlement.id} cannot go from ${entitlement.status} to ${to}`);
  return { ...entitlement, ...change, status: to };
};

/** The execution at work goes on to the next instalment where its day has come; a later one is started on its day. */
export const begun = (entitlement: Entitlement, now: Instant): Entitlement => {
  const current = currentInstalment(entitlement);
  const startsAt = current?.instalment.startsAt;
  return current && startsAt !== undefined && startsAt <= now
    ? { ...entitlement, begun: current.number }
    : entitlement;
};

/** From when on it has its right: its match, or the day by which its fund is shared out. */
const rightFrom = ({ matchedAt, terms: { allocation } }: Entitlement): Instant => {
  const shared = allocation && addMillis(endOfDay(allocation.on), -1);
  return shared !== undefined && shared > matchedAt ? shared : matchedAt;
};

/** A right does not wait for money, and a lack of it stops no clock. */
export const queued = (entitlement: Entitlement, { workingTime }: AsOf): Entitlement => {
  const from = rightFrom(entitlement);
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

/** Nothing more is wanted of the enterprise: from now on the limits of payment run, if they have not before. */
export const granted = (entitlement: Entitlement, { now, workingTime }: AsOf): Entitlement => {
  if (entitlement.fen === 0)
    return entitlement.terms.review
      ? moved(entitlement, 'in-review', { grantedAt: now })
      : moved(entitlement, 'granted', { grantedAt: now, endedAt: now });
  const after = moved(entitlement, entitlement.terms.review ? 'in-review' : 'in-payment', {
    grantedAt: now,
    limits: {
      ...paymentLimits(entitlement, now, lawAt(workingTime, now)),
      ...entitlement.limits,
      ...runningAgain(entitlement.limits, now),
    },
    instalments: entitlement.instalments.map((one) => ({ ...one, startsAt: startOf(one, now, workingTime) })),
  });
  return begun(after, now);
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
  return entitlement.fen === 0
    ? moved(entitlement, 'granted', { endedAt: now })
    : begun(moved(entitlement, 'in-payment'), now);
};
