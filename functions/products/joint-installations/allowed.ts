import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Approval } from './external/model.ts';
import { isCorrectable, isOpenToApplicant } from '../../services/orders/rules.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import { isOpen } from './batches/phases.ts';
import { maySupply } from './missing-documents.ts';
import { isOpenToAnswer, roundsOf, type LastCall } from './call-backs.ts';
import { answers } from './contract-answers.ts';
import { caseTransitions, type Case } from './model.ts';
import { mayStill } from './services-asked.ts';

export const mayWithdraw = ({ status }: Case): boolean =>
  caseTransitions[status].some((to) => to === 'withdrawn');

/** An approval for its line is offered a commitment instead, and not decided. */
export const isOffered = ({ offered, status }: Approval): boolean =>
  offered === true && (status === 'asked' || status === 'waiting');
const mayCommitTo = ({ external, endedAt }: Case): boolean =>
  endedAt === undefined && (external?.approvals ?? []).some(isOffered);

/** How a case stands, and the item by which it began. */
interface Standing extends AsOf {
  readonly case: Case;
  readonly orders: readonly Order[];
  /** The last call about each connection. */
  readonly calls?: readonly LastCall[];
  readonly item?: ServiceItem | undefined;
}

const contractAnswers = Object.values(answers);

type Guard = (standing: Standing) => boolean;

/** What the applicant may do, by the last word of its path: the commands refuse by the same guards. */
const guards: Readonly<Record<string, Guard>> = {
  materials: ({ case: one, ...asOf }) => maySupply(one, asOf),
  corrections: ({ orders, ...asOf }) => orders.some((order) => isCorrectable(order, asOf)),
  commitments: ({ case: one }) => mayCommitTo(one),
  withdrawal: ({ case: one }) => mayWithdraw(one),
  'service-changes': ({ case: one, orders, item, ...asOf }) =>
    one.endedAt === undefined &&
    orders.some(
      (order) => isOpenToApplicant(order, 'changed', asOf) && mayStill('change', order, item, one).ok,
    ),
  'service-withdrawals': ({ case: one, orders, item }) =>
    one.endedAt === undefined &&
    orders.some((order) => order.kind === 'work-order' && mayStill('withdrawal', order, item, one).ok),
  'temporary-changes': ({ case: { endedAt, application } }) =>
    endedAt === undefined && application.temporary !== undefined,
  'phase-changes': ({ case: { endedAt, batch = [] } }) => endedAt === undefined && batch.some(isOpen),
  'call-back-answers': ({ calls = [], item }) =>
    calls.some(({ order, call }) => isOpenToAnswer(order, call, roundsOf(item))),
  'contract-answers': ({ orders, ...asOf }) =>
    orders.some((order) => contractAnswers.some((move) => isOpenToApplicant(order, move, asOf))),
};

export const allowedToApplicant = (standing: Standing): string[] =>
  Object.entries(guards).flatMap(([act, may]) => (may(standing) ? [act] : []));
