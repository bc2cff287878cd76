import { FirstResponderView } from '../../../services/first-responders/model.ts';
import * as z from 'zod';
import { LimitView, viewLimits } from '../../../platform/watch/limit.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { Instant } from '../../../law/instant.ts';
import { DecisionView } from '../policies/view.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { Allowed } from '../../../platform/allowed.ts';
import type { TimelineEntry } from '../../../platform/timeline.ts';
import { NamedEntry, namedEntries, type NameOf } from '../../../services/partners/naming.ts';
import { Next } from '../../../services/orders/next.ts';
import { DeliveryStatus } from '../../../services/webhooks/model.ts';
import { AccountView } from '../../../platform/persons/shown.ts';
import { OfferedAccount } from './account.ts';
import { nextOfEntitlement } from './next.ts';
import { Entitlement, EntitlementStatus, fen, GivenStatement, Notice, shownStatement } from './model.ts';
import { isOverdue, paidSoFar } from './rules.ts';

/** As people see it: `overdue` while a deadline of payment is over and its payment is not made; but for the turn of its click. */
export const ShownStatus = z
  .enum([...EntitlementStatus.options, 'overdue'])
  .meta({ id: 'ShownEntitlementStatus' });
export type ShownStatus = z.infer<typeof ShownStatus>;

const shownStatus = (entitlement: Entitlement): ShownStatus =>
  isOverdue(entitlement) && entitlement.status !== 'awaiting-confirmation' ? 'overdue' : entitlement.status;

export const EntitlementSummary = Entitlement.pick({
  id: true,
  uscc: true,
  policy: true,
  department: true,
  fen: true,
  matchedAt: true,
  grantedAt: true,
  paidAt: true,
})
  .extend({
    status: ShownStatus,
    paid: fen.describe('By orders that have ended: what one still open has paid in part shows in the whole'),
  })
  .meta({ id: 'EntitlementSummary' });

const Transfer = z.object({
  orderId: z.string(),
  instalment: z.int(),
  fen,
  at: z.string(),
  paidOn: z.string().optional(),
  reference: z.string().optional(),
});
export type ShownTransfer = z.infer<typeof Transfer>;

const NoticeView = Notice.extend({
  statement: shownStatement.nullable().describe('Null when the department had given none'),
  proof: z.object({
    inPlatformAt: Instant,
    webhook: z.object({ status: DeliveryStatus, deliveredAt: Instant.optional() }).optional(),
  }),
});
export type NoticeView = z.infer<typeof NoticeView>;

const StatementView = GivenStatement.omit({ official: true }).extend(shownStatement.shape);

export const EntitlementView = Entitlement.omit({ limits: true, begun: true, round: true })
  .extend({
    account: AccountView.optional(),
    statement: StatementView.optional(),
    status: ShownStatus,
    stage: EntitlementStatus.describe('Where it stands in its course, overdue or not'),
    next: Next.optional(),
    paid: fen,
    limits: z.record(z.string(), LimitView),
    payments: z.array(Transfer),
    notices: z.array(NoticeView),
    trace: DecisionView.optional().describe(
      'The frozen decision: conditions, facts, sources, citations, arithmetic',
    ),
    firstResponder: FirstResponderView.optional(),
    timeline: z.array(NamedEntry),
    allowed: Allowed,
    payTo: OfferedAccount.optional().describe(
      'The account on record, while a confirmation would take it: masked',
    ),
  })
  .meta({ id: 'Entitlement' });

export const summariseEntitlement = (entitlement: Entitlement): z.infer<typeof EntitlementSummary> => {
  const { id, uscc, policy, department, fen: total, matchedAt, grantedAt, paidAt } = entitlement;
  return {
    id,
    uscc,
    policy,
    department,
    fen: total,
    matchedAt,
    ...(grantedAt && { grantedAt }),
    ...(paidAt && { paidAt }),
    status: shownStatus(entitlement),
    paid: paidSoFar(entitlement),
  };
};

export interface Around {
  /** To this caller. */
  readonly allowed: readonly string[];
  readonly decision: Decision | undefined;
  readonly transfers: readonly ShownTransfer[];
  readonly notices: readonly NoticeView[];
  readonly timeline: readonly TimelineEntry[];
  readonly nameOf: NameOf;
  readonly payTo: OfferedAccount | undefined;
  /** As this caller may see it. */
  readonly account: z.infer<typeof AccountView> | undefined;
  readonly statement: z.infer<typeof StatementView> | undefined;
}

export const viewEntitlement = (
  entitlement: Entitlement,
  { allowed, decision, transfers, notices, timeline, nameOf, payTo, account, statement }: Around,
  asOf: AsOf,
) => {
  const { now, workingTime } = asOf;
  const next = nextOfEntitlement(entitlement, asOf);
  const { begun: _, round: __, account: ___, statement: ____, ...shown } = entitlement;
  return {
    ...shown,
    status: shownStatus(entitlement),
    stage: entitlement.status,
    ...(next && { next }),
    paid: transfers.reduce((sum, { fen: one }) => sum + one, 0),
    ...(account && { account }),
    ...(statement && { statement }),
    limits: viewLimits(entitlement.limits, entitlement.endedAt ?? now, workingTime),
    payments: [...transfers],
    notices: [...notices],
    ...(decision && { trace: decision }),
    timeline: namedEntries(timeline, nameOf),
    allowed: [...allowed],
    ...(payTo && { payTo }),
  };
};
