import type { Named } from '../beneficiaries/model.ts';
import { Fault } from '../../../common/fault.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Entitlement, EntitlementStatus } from './model.ts';
import { currentInstalment, mayMove } from './rules.ts';

/** @throws Error for a move that the table does not know: a bug, whoever asked was to be refused before. */
export const moved = (
  entitlement: Entitlement,
  to: EntitlementStatus,
  change: Partial<Omit<Entitlement, keyof Named>> = {},
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
