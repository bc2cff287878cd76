import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Order } from '../../services/orders/model.ts';
import { isCorrectable } from '../../services/orders/rules.ts';
import { isOwn } from './access.ts';
import type { Approval } from './external/model.ts';
import { maySupply } from './missing-documents.ts';
import { caseTransitions, type Case } from './model.ts';

export const mayWithdraw = ({ status }: Case): boolean =>
  caseTransitions[status].some((to) => to === 'withdrawn');

/** An approval for its line is offered a commitment instead, and not decided. */
export const isOffered = ({ offered, status }: Approval): boolean =>
  offered === true && (status === 'asked' || status === 'waiting');
const mayCommitTo = ({ external, endedAt }: Case): boolean =>
  endedAt === undefined && (external?.approvals ?? []).some(isOffered);

type Guard = (one: Case, orders: readonly Order[], asOf: AsOf) => boolean;

/** What the applicant may do, by the last word of its path: the commands refuse by the same guards. */
const guards: Readonly<Record<string, Guard>> = {
  materials: (one, _, asOf) => maySupply(one, asOf),
  corrections: (_, orders, asOf) => orders.some((order) => isCorrectable(order, asOf)),
  commitments: mayCommitTo,
  withdrawal: mayWithdraw,
};

export const allowedToApplicant = (one: Case, orders: readonly Order[], asOf: AsOf): string[] =>
  Object.entries(guards).flatMap(([act, may]) => (may(one, orders, asOf) ? [act] : []));

/** An operator looks on, and a utility has its own order. */
export const allowedOf = (one: Case, caller: Caller, orders: readonly Order[], asOf: AsOf): string[] =>
  isOwn(caller, one) ? allowedToApplicant(one, orders, asOf) : [];
