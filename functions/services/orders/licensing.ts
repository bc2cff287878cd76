import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import {
  accept,
  acceptedBySilence,
  corrected,
  received,
  tell,
  tellingDeadline,
  type LicenceTerms,
  type Licensing,
} from '../../law/licensing/acceptance.ts';
import type { LegalVersion } from '../../law/legal-data/version.ts';
import type { Limit } from '../../platform/watch/limit.ts';
import type { Act } from './acts.ts';
import type { Move } from './kinds/kind.ts';
import type { Order } from './model.ts';

/** The limit within which the applicant is told what is missing (行政许可法 art. 32(4)). */
export const telling = 'acceptance';

/** An order as an application for a licence: from its receipt on, and told of within five working days. */
export const asLicence = (order: Order, terms: LicenceTerms | undefined, law: LegalVersion): Order =>
  terms
    ? {
        ...order,
        licensing: received(terms, order.createdAt),
        limits: { [telling]: { deadline: tellingDeadline(order.createdAt, law) }, ...order.limits },
      }
    : order;

/** Who decides has accepted; who says nothing may be overtaken by the law. */
const accepting = new Set<Move>(['accepted', 'met', 'met-with-conditions', 'not-met']);

/** The application after a move that is allowed. */
export const licensingAfter = (
  { licensing, limits }: Pick<Order, 'licensing' | 'limits'>,
  move: Move,
  done: Act,
  now: Instant,
  workingTime: WorkingTime,
): Licensing | undefined => {
  if (!licensing || licensing.accepted) return licensing;
  if (accepting.has(move)) return accept(licensing, now);
  if (done.type === 'corrected') return corrected(licensing, now);
  if (done.type === 'returned') {
    const told = tell(licensing, { at: now, reasons: done.reasons, asks: done.asks ?? [] });
    return told.ok ? told.value : licensing;
  }
  const deadline = limits[telling]?.deadline;
  if (done.type === 'accepted-by-law' && deadline)
    return acceptedBySilence(licensing, deadline, now, workingTime) ?? licensing;
  return licensing;
};

/** What is received anew, or accepted, is counted from the day after. */
const from = (limit: Limit, anchor: Instant, by: 'push' | 'acceptance'): Limit => ({
  ...limit,
  deadline: { ...limit.deadline, anchor, start: { by }, suspensions: [] },
});

/** That nobody said anything in time is a breach, on record whatever the ladder is. */
const overdue = (limits: Order['limits'], at: Instant): Order['limits'] => {
  const limit = limits[telling];
  return limit ? { ...limits, [telling]: { ...limit, breachedAt: at } } : limits;
};

/**
 * The limits of an application after a move. Until it is accepted they run from its receipt, as they do if nobody says
 * anything; accepted in time, they run from then (art. 42). What is handed in to correct it is received anew.
 */
export const limitsOfLicence = (
  limits: Order['limits'],
  before: Licensing | undefined,
  after: Licensing | undefined,
  workingTime: WorkingTime,
): Order['limits'] => {
  if (!before || !after || after === before) return limits;
  if (after.accepted?.by === 'law') return overdue(limits, after.accepted.at);
  const handedIn = after.receivedAt !== before.receivedAt;
  const anchor = handedIn ? after.receivedAt : after.accepted?.asOf;
  if (anchor === undefined) return limits;
  return Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => {
      if (name === telling)
        return [name, handedIn ? { deadline: tellingDeadline(anchor, lawAt(workingTime, anchor)) } : limit];
      return [
        name,
        after.limitsFrom === 'acceptance' ? from(limit, anchor, handedIn ? 'push' : 'acceptance') : limit,
      ];
    }),
  );
};
